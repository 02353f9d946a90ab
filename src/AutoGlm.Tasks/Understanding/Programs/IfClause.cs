namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Clauses done only where something holds on the screen.</summary>
public sealed record IfClause : Clause
{
    public required Condition Condition { get; init; }

    public required IReadOnlyList<Clause> Then { get; init; }

    public IReadOnlyList<Clause> Otherwise { get; init; } = [];
}
