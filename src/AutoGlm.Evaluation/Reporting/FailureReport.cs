using AutoGlm.Evaluation.Results;

namespace AutoGlm.Evaluation.Reporting;

/// <summary>A goal that failed.</summary>
/// <param name="Goal">family/kind#goal.</param>
/// <param name="Seed">What its page was drawn from.</param>
/// <param name="Outcome">What the task said.</param>
/// <param name="FalseSuccess">It said that it succeeded.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Steps">How many steps were made.</param>
/// <param name="Seconds">Working time.</param>
public sealed record FailureReport(string Goal, int Seed, string Outcome, bool FalseSuccess, string? Reason, int Steps, double Seconds)
{
    internal static FailureReport From(GoalResult goal) =>
        new(goal.Case.Goal.FullName, goal.Case.Seed, goal.Outcome, goal.FalseSuccess, goal.Reason, goal.Steps.Count, Math.Round(goal.Seconds, 1));
}
