namespace AutoGlm.Engine.Runs;

/// <summary>How far a run is waited for; its end is always far enough.</summary>
public enum RunUntil
{
    Ended,

    /// <summary>It waits for the outside.</summary>
    Waiting,

    /// <summary>It has answered the call that set it off.</summary>
    Answered,
}
