namespace AutoGlm.Studio.Designing;

/// <summary>One page on which an agent is open.</summary>
/// <param name="Number">From 1; the lowest that nobody else in the agent has.</param>
public sealed record Visitor(int Number)
{
    /// <summary>What is selected there, as the canvas calls it.</summary>
    public IReadOnlyList<string> Selection { get; init; } = [];
}
