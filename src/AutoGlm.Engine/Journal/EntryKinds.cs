namespace AutoGlm.Engine.Journal;

/// <summary>Names of the journal's entries, as stored and as <see cref="Runs.RunEvent.Kind"/> gives them.</summary>
public static class EntryKinds
{
    public const string RunStarted = "run-started";
    public const string RunResumed = "run-resumed";
    public const string RunPaused = "run-paused";
    public const string RunContinued = "run-continued";
    public const string NodeStarted = "node-started";
    public const string NodeEnded = "node-ended";
    public const string NodeRetried = "node-retried";
    public const string FrameOpened = "frame-opened";
    public const string FrameClosed = "frame-closed";
    public const string TokenTaken = "token-taken";
    public const string TaskStep = "task-step";
    public const string TaskEffect = "task-effect";
    public const string BookmarkCreated = "bookmark-created";
    public const string BookmarkAnswered = "bookmark-answered";
    public const string BookmarkReminded = "bookmark-reminded";
    public const string BookmarkClosed = "bookmark-closed";
    public const string Message = "message";
    public const string CancelRequested = "cancel-requested";
    public const string RunEnded = "run-ended";
}
