namespace AutoGlm.Tasks.Running;

/// <summary>Something only a person can say.</summary>
public sealed record Question
{
    public required string Text { get; init; }

    /// <summary>text, choice, approval or take-over.</summary>
    public required string Kind { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For an approval: which kind of effect (pay, order, …).</summary>
    public string? Category { get; init; }

    /// <summary>Which value of the goal the answer is; the planner's own name for it.</summary>
    public string? Field { get; init; }
}
