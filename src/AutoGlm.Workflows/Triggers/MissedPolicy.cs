namespace AutoGlm.Workflows.Triggers;

/// <summary>What is done with a schedule's times that nobody was there for.</summary>
public enum MissedPolicy
{
    /// <summary>Nothing.</summary>
    Skip,

    /// <summary>One run, for the last of them.</summary>
    QueueOne,

    /// <summary>A run for each, one after the other.</summary>
    RunAll,
}
