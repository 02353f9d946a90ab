using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli;

/// <summary>What was given can't be worked with; ends the command with <see cref="ExitCodes.BadInput"/>.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException(IReadOnlyList<Problem> problems)
        : base(string.Join(" ", problems.Select(problem => problem.Message))) => Problems = problems;

    public BadInputException(string field, string message, string cure)
        : this([new Problem(null, field, message, cure)])
    {
    }

    public IReadOnlyList<Problem> Problems { get; }
}
