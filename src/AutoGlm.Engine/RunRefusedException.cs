using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine;

/// <summary>An agent or its inputs are not fit to run. Nothing was started.</summary>
public sealed class RunRefusedException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(" ", problems.Select(problem => $"{problem.Message} {problem.Cure}")))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
