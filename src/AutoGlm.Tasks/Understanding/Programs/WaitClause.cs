namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Nothing is done until something holds on the screen.</summary>
public sealed record WaitClause : Clause
{
    public required Condition Condition { get; init; }
}
