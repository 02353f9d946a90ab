using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli;

/// <summary>What was given can't be worked with; ends the command with <see cref="ExitCodes.BadInput"/>.</summary>
internal sealed class BadInputException : Exception
{
    public BadInputException(IReadOnlyList<Problem> problems)
        : base(string.Join(" ", problems.Select(problem => problem.Message))) => Problems = problems;

    public BadInputException(string field, LocalText message, LocalText cure)
        : this([Problem.Error(null, field, message, cure)])
    {
    }

    public BadInputException(string field, ILocalProblem wrong)
        : this([Problem.Error(null, field, wrong)])
    {
    }

    public IReadOnlyList<Problem> Problems { get; }
}
