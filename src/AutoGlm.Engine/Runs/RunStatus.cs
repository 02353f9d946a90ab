namespace AutoGlm.Engine.Runs;

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    /// <summary>Held by somebody, until somebody lets it go on.</summary>
    Paused = -1,
    Queued = 0,
    Running,
    /// <summary>Every live token waits for the outside: an answer, a time, an event.</summary>
    Waiting,
    Succeeded,
    Failed,
    Terminated,
    TimedOut,
    Cancelled,
}
