namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>One thing a goal tells to do, in the order of the goal. What a clause means is said by its kind.</summary>
public abstract record Clause
{
    /// <summary>The goal's own words for it.</summary>
    public required string Words { get; init; }
}
