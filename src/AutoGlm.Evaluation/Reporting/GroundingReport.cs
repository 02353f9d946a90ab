using AutoGlm.Evaluation.Groundings;
using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>
/// The one object that <c>autoglm eval grounding --json</c> prints. Of what is held back it says numbers only.
/// </summary>
public sealed record GroundingReport
{
    public required string Suite { get; init; }

    /// <summary>Every grounding, those held back included.</summary>
    public required int Total { get; init; }

    public required int Succeeded { get; init; }

    /// <summary>The open part, by manner of speaking.</summary>
    public required IReadOnlyDictionary<string, Tally> Families { get; init; }

    /// <summary>The half of the open page kinds that a map of scores may be fitted on.</summary>
    public required GroundingFigures Fitting { get; init; }

    /// <summary>The other half.</summary>
    public required GroundingFigures Checking { get; init; }

    public required GroundingFigures HeldBack { get; init; }

    /// <summary>What would set the scores right on the first half: slope and shift of their logits; 1 and 0 change nothing.</summary>
    public required ScoreFit Fit { get; init; }

    /// <summary>The second half's calibration error with <see cref="Fit"/>.</summary>
    public required double FittedError { get; init; }

    public required double Seconds { get; init; }

    public static GroundingReport From(GroundingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        GroundingAnswer[] open = [.. result.Fitting.Answers, .. result.Checking.Answers];
        return new GroundingReport
        {
            Suite = GroundingEvaluation.SuiteName,
            Total = open.Length + result.Held.Answers.Count,
            Succeeded = open.Count(answer => answer.Succeeded) + result.Held.Succeeded,
            Families = new SortedDictionary<string, Tally>(
                open.GroupBy(answer => answer.Case.Manner).ToDictionary(manner => manner.Key, manner => new Tally(manner.Count(), manner.Count(answer => answer.Succeeded))),
                StringComparer.Ordinal),
            Fitting = GroundingFigures.From(result.Fitting),
            Checking = GroundingFigures.From(result.Checking),
            HeldBack = GroundingFigures.From(result.Held),
            Fit = new ScoreFit(Math.Round(result.Fit.Slope, 3), Math.Round(result.Fit.Shift, 3)),
            FittedError = Math.Round(result.Fitted.Error, 4),
            Seconds = Math.Round(result.Seconds, 1),
        };
    }
}
