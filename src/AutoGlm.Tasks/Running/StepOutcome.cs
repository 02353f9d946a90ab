using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What came of one instruction.</summary>
internal sealed record StepOutcome(Observation After)
{
    public TaskStep? Step { get; init; }

    /// <summary>A yes was needed and nobody was there to give it.</summary>
    public Question? Unanswered { get; init; }

    /// <summary>A yes was needed and this came instead: a no, or nothing in time.</summary>
    public UserMessage? Refusal { get; init; }

    /// <summary>A yes was needed, and the person rather took over: what is to be done next is decided anew.</summary>
    public bool HandedBack { get; init; }

    public bool SurfaceGone { get; init; }
}
