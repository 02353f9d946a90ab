using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>The goals under disturbances; the figures without them stand beside this.</summary>
public sealed record FaultReport(
    IReadOnlyList<string> Layers,
    int Total,
    int Succeeded,
    int FalseSuccesses,
    IReadOnlyDictionary<string, Tally> Families,
    HeldBackReport HeldBack)
{
    internal static FaultReport From(DisturbedResult disturbed)
    {
        var tally = Tally.Of(disturbed.Goals);
        return new FaultReport(
            disturbed.Layers,
            tally.Total,
            tally.Succeeded,
            disturbed.Goals.Count(goal => goal.FalseSuccess),
            Tally.ByFamily(SuiteReport.PartOf(disturbed.Goals, PracticeSet.Open)),
            HeldBackReport.From(SuiteReport.PartOf(disturbed.Goals, PracticeSet.Held)));
    }
}
