namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A question that came up, of the browser or in a dialog of the page, is to be answered.</summary>
public sealed record AnswerClause : Clause
{
    /// <summary>OK, yes, confirm; else cancel, no.</summary>
    public required bool Yes { get; init; }
}
