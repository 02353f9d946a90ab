using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding;

/// <summary>A step that the goal spells out.</summary>
public sealed record GoalStep
{
    public required InstructionVerb Verb { get; init; }

    public TargetPhrase? Target { get; init; }

    /// <summary>Text to type, option, key, direction or address, verbatim.</summary>
    public string? Value { get; init; }

    /// <summary>Where a drag ends.</summary>
    public TargetPhrase? Destination { get; init; }

    /// <summary>The goal's own words for this step.</summary>
    public required string Sentence { get; init; }
}
