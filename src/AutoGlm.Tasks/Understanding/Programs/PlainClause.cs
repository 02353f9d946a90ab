namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A goal of its own within the goal, told by what is wanted instead of how ("then book a table for two").</summary>
public sealed record PlainClause : Clause
{
    public required GoalModel Goal { get; init; }
}
