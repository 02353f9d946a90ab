using AutoGlm.Evaluation.Groundings;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>Figures of one part of the page kinds.</summary>
/// <param name="Total">Sentences said.</param>
/// <param name="Succeeded">What was meant was found, surely; what is not there was not.</param>
/// <param name="False">Something else would have been acted on.</param>
/// <param name="Below">Answers below the threshold, so that the planner is asked for a better sentence.</param>
/// <param name="CalibrationError">The expected calibration error over ten bins.</param>
/// <param name="Bins">Answers, average score and share of right answers, by tenths of the score.</param>
public sealed record GroundingFigures(int Total, int Succeeded, int False, int Below, double CalibrationError, IReadOnlyList<CalibrationBin> Bins)
{
    internal static GroundingFigures From(GroundingPart part) => new(
        part.Answers.Count,
        part.Succeeded,
        part.False,
        part.Below,
        Math.Round(part.Calibration.Error, 4),
        [.. part.Calibration.Bins.Select(bin => new CalibrationBin(bin.Answers, Math.Round(bin.Said, 3), Math.Round(bin.Right, 3)))]);
}
