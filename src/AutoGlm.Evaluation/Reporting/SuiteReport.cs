using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>
/// The one object that <c>autoglm eval SUITE --json</c> prints. Of what is held back it says numbers only.
/// </summary>
public sealed record SuiteReport
{
    public required string Suite { get; init; }

    /// <summary>Every goal, those held back included.</summary>
    public required int Total { get; init; }

    public required int Succeeded { get; init; }

    /// <summary>Goals of which the task said that it succeeded, and it didn't.</summary>
    public required int FalseSuccesses { get; init; }

    /// <summary>The open part, by family.</summary>
    public required IReadOnlyDictionary<string, Tally> Families { get; init; }

    public required HeldBackReport HeldBack { get; init; }

    public required double Seconds { get; init; }

    /// <summary>What of the open part failed.</summary>
    public required IReadOnlyList<FailureReport> Failures { get; init; }

    /// <summary>The same goals under disturbances; null when there were none.</summary>
    public FaultReport? Faults { get; init; }

    /// <summary>The same goals with other planners, grounders and interfaces; null when there were none.</summary>
    public IReadOnlyList<MatrixReport>? Matrix { get; init; }

    public static SuiteReport From(SuiteResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var all = Tally.Of(result.Goals);
        var open = PartOf(result.Goals, PracticeSet.Open);
        return new SuiteReport
        {
            Suite = result.Suite,
            Total = all.Total,
            Succeeded = all.Succeeded,
            FalseSuccesses = result.Goals.Count(goal => goal.FalseSuccess),
            Families = Tally.ByFamily(open),
            HeldBack = HeldBackReport.From(PartOf(result.Goals, PracticeSet.Held)),
            Seconds = Math.Round(result.Seconds, 1),
            Failures = [.. open.Where(goal => !goal.Succeeded).Select(FailureReport.From)],
            Faults = result.Disturbed is { } disturbed ? FaultReport.From(disturbed) : null,
            Matrix = result.Matrix.Count > 0 ? [.. result.Matrix.Select(MatrixReport.From)] : null,
        };
    }

    internal static List<GoalResult> PartOf(IEnumerable<GoalResult> goals, PracticeSet set) => [.. goals.Where(goal => goal.Case.Goal.Page.Set == set)];
}
