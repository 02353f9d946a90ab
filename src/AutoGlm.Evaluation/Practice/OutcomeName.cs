using System.Text.Json;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Evaluation.Practice;

/// <summary>How outcomes are called in pages and reports.</summary>
public static class OutcomeName
{
    public const string Succeeded = "succeeded";

    /// <summary>The page itself could not be opened or read; never an outcome of a task.</summary>
    public const string BrokenPage = "broken-page";

    public static string Of(TaskOutcome outcome) => JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString());
}
