namespace AutoGlm.Evaluation.Results;

/// <summary>What came of the goals under disturbances.</summary>
public sealed record DisturbedResult(IReadOnlyList<string> Layers, IReadOnlyList<GoalResult> Goals);
