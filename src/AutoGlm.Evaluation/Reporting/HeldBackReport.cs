using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>The part held back, in numbers.</summary>
public sealed record HeldBackReport(int Total, int Succeeded, int FalseSuccesses, IReadOnlyDictionary<string, Tally> Families)
{
    internal static HeldBackReport From(IReadOnlyList<GoalResult> goals)
    {
        var tally = Tally.Of(goals);
        return new HeldBackReport(tally.Total, tally.Succeeded, goals.Count(goal => goal.FalseSuccess), Tally.ByFamily(goals));
    }
}
