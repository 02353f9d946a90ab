namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A piece of text on the screen: a quoted text, or the so-many-th word, sentence, paragraph or line.</summary>
public sealed record TextPart
{
    /// <summary>The text itself; null where it is told by its place.</summary>
    public string? Text { get; init; }

    /// <summary>word, sentence, paragraph, line or text (all of it); empty where the words don't say what it is.</summary>
    public string Unit { get; init; } = "";

    /// <summary>First is 1, last is −1; null where the unit is the only one.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The part, field or editor it stands in; null where not said.</summary>
    public Selection? In { get; init; }

    /// <summary>What the clause before selected.</summary>
    public bool Refers { get; init; }
}
