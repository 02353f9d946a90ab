namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something that is or isn't so on the screen.</summary>
public sealed record Condition
{
    /// <summary>The goal's words.</summary>
    public required string Words { get; init; }

    /// <summary>What it is about; null when only a text counts.</summary>
    public Selection? Thing { get; init; }

    /// <summary>What must be so: a state such as <c>checked</c>, <c>enabled</c>, <c>shown</c>, or a comparison of its value.</summary>
    public Criterion? Is { get; init; }

    public bool Negated { get; init; }
}
