namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A text is taken to the clipboard, or put down from there, or both.</summary>
public sealed record CopyClause : Clause
{
    /// <summary>Where from; null where it is in the clipboard already.</summary>
    public TextPart? From { get; init; }

    /// <summary>Where to; null for taking it only.</summary>
    public Selection? Into { get; init; }

    /// <summary>Take it away where it was.</summary>
    public bool Cut { get; init; }
}
