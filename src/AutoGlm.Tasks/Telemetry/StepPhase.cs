namespace AutoGlm.Tasks.Telemetry;

/// <summary>What a step's time goes into.</summary>
internal enum StepPhase
{
    Observing,
    Planning,
    Grounding,
    /// <summary>Performing the action, or calling the tool.</summary>
    Acting,
    Settling,
    Judging,
}
