using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Runs;

/// <summary>The answer doesn't fit what was asked; the wait goes on, and nothing was changed.</summary>
public sealed class AnswerRefusedException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(' ', problems.Select(problem => $"{problem.Message} {problem.Cure}")))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
