namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A window, dialog, note or banner is to be closed, made small or made large by its own control.</summary>
public sealed record CloseClause : Clause
{
    /// <summary>Which; null for whatever lies on top.</summary>
    public Selection? Thing { get; init; }

    /// <summary>The lexicon's concept of the control: <c>close</c>, <c>minimise</c>, <c>maximise</c>.</summary>
    public required string Concept { get; init; }
}
