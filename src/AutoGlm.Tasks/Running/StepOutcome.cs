using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What came of one instruction.</summary>
internal sealed record StepOutcome(Observation After)
{
    public TaskStep? Step { get; init; }

    /// <summary>A yes was needed and nobody was there to give it.</summary>
    public Question? Unanswered { get; init; }

    /// <summary>A yes was needed and the person said no.</summary>
    public bool Refused { get; init; }

    public bool SurfaceGone { get; init; }
}
