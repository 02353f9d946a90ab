namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>The values of a record are put into the form on the page, each into the field of its name.</summary>
public sealed record RecordClause : Clause
{
    /// <summary>Which record of the page; null for the one a round of "for each" works on.</summary>
    public Selection? Which { get; init; }
}
