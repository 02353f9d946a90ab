namespace AutoGlm.Workflows.Triggers;

/// <summary>What is done with a time of a schedule that finds its run before still at work.</summary>
public enum OverlapPolicy
{
    /// <summary>Nothing.</summary>
    Skip,

    /// <summary>One run waits until the one before has ended.</summary>
    QueueOne,

    /// <summary>The run before is cancelled; this one begins when it has ended.</summary>
    CancelPrevious,

    /// <summary>It runs beside the one before.</summary>
    RunAll,
}
