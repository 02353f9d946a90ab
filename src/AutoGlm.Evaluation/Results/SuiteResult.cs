namespace AutoGlm.Evaluation.Results;

/// <summary>What came of a suite.</summary>
public sealed record SuiteResult
{
    public required string Suite { get; init; }

    /// <summary>Every goal, run as the product does it.</summary>
    public required IReadOnlyList<GoalResult> Goals { get; init; }

    /// <summary>The same goals under disturbances; null when there were none.</summary>
    public DisturbedResult? Disturbed { get; init; }

    /// <summary>The same goals with other parts.</summary>
    public IReadOnlyList<MatrixRow> Matrix { get; init; } = [];

    /// <summary>From the first goal to the last.</summary>
    public double Seconds { get; init; }
}
