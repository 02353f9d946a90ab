using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Understanding.Rules;

/// <summary>Something a person wants kept all along, as the embedded planner understands it. What it means is said by its kind.</summary>
public abstract record StandingRule
{
    /// <summary>The person's own words.</summary>
    public required string Words { get; init; }

    /// <summary>When it counts; null for always.</summary>
    public Condition? When { get; init; }
}
