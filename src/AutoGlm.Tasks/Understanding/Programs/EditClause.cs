namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A text in an editor or text area is changed in one place, and is otherwise to stay as it is.</summary>
public sealed record EditClause : Clause
{
    public required TextEdit Edit { get; init; }

    /// <summary>What is put in; empty where something is only taken away.</summary>
    public string Text { get; init; } = "";

    /// <summary>The text to be replaced, the key whose value is set, or what a line holds that is to go.</summary>
    public string? At { get; init; }

    /// <summary>Counted from 1, negative from the end, for a line told by its place.</summary>
    public int? Line { get; init; }

    /// <summary>Which editor; null for the one there is.</summary>
    public Selection? In { get; init; }
}
