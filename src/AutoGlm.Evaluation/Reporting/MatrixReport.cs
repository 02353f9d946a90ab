using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>One row of the matrix.</summary>
public sealed record MatrixReport(string Planner, string Grounder, string Interface, int Total, int Succeeded, int FalseSuccesses)
{
    internal static MatrixReport From(MatrixRow row)
    {
        var tally = Tally.Of(row.Goals);
        return new MatrixReport(row.Planner, row.Grounder, row.Interface, tally.Total, tally.Succeeded, row.Goals.Count(goal => goal.FalseSuccess));
    }
}
