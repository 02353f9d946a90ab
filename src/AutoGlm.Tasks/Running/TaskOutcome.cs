namespace AutoGlm.Tasks.Running;

/// <summary>How a task ended.</summary>
public enum TaskOutcome
{
    Succeeded,
    /// <summary>Something broke; may be retried.</summary>
    Failed,
    /// <summary>Judged impossible; not retried.</summary>
    Terminated,
    NeedsUser,
    TimedOut,
    Cancelled,
}
