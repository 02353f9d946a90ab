namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Clauses done again and again. Exactly one of <see cref="Times"/>, <see cref="Until"/> and <see cref="Each"/> says how often.</summary>
public sealed record RepeatClause : Clause
{
    public required IReadOnlyList<Clause> Body { get; init; }

    public int? Times { get; init; }

    /// <summary>Looked at before each round; once it holds, no more rounds are made.</summary>
    public Condition? Until { get; init; }

    /// <summary>Once for each of these.</summary>
    public Selection? Each { get; init; }
}
