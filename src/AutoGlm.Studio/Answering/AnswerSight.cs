namespace AutoGlm.Studio.Answering;

/// <summary>What whoever opens a link sees.</summary>
public enum AnswerSight
{
    /// <summary>The question, to be answered.</summary>
    Open,

    /// <summary>The answer was the first, and counts.</summary>
    Taken,

    /// <summary>Somebody answered before, or it is no longer asked.</summary>
    Closed,

    /// <summary>The link counts no longer.</summary>
    TooLate,

    /// <summary>It is none of the Studio's links.</summary>
    Unknown,
}
