namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Clauses told in one breath, done one after the other in this order.</summary>
public sealed record SeriesClause : Clause
{
    public required IReadOnlyList<Clause> Clauses { get; init; }
}
