namespace AutoGlm.Engine.Runs;

/// <summary>Where one execution of a node stands.</summary>
public enum NodeRunStatus
{
    Running,
    Waiting,
    Succeeded,
    Failed,
    Terminated,
    TimedOut,
    NeedsUser,
    Cancelled,
    Skipped,
}
