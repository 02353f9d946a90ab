namespace AutoGlm.Engine.Runs;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    Queued,
    Running,
    /// <summary>Every live token waits for the outside: an answer, a time, an event.</summary>
    Waiting,
    Succeeded,
    Failed,
    Terminated,
    TimedOut,
    Cancelled,
}
