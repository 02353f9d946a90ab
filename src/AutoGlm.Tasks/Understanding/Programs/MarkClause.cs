namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A piece of text is selected and perhaps given a look.</summary>
public sealed record MarkClause : Clause
{
    public required TextPart Part { get; init; }

    /// <summary>The lexicon's concept of the look: <c>bold</c>, <c>italic</c>, <c>text-colour</c>, …; null for selecting only.</summary>
    public string? Format { get; init; }

    /// <summary>A colour, a size, a heading's level: what the look wants to know.</summary>
    public string? Value { get; init; }
}
