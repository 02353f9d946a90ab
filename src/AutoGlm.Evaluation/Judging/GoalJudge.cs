using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Evaluation.Judging;

/// <summary>Judges a task by the page's state, by what was asked for, and last by what the task says of itself.</summary>
internal static class GoalJudge
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="description">What is right.</param>
    /// <param name="result">What the task brought back.</param>
    /// <param name="isPageRight">The page's word.</param>
    public static GoalJudgement Judge(GoalDescription description, TaskResult result, bool isPageRight)
    {
        var outcome = OutcomeName.Of(result.Outcome);
        var wrong = new List<string>();
        if (!isPageRight)
            wrong.Add("The page is not as the goal wants it.");
        if (description.Expect == OutcomeName.Succeeded)
            wrong.AddRange(WrongValues(description, result));
        if (outcome != description.Expect)
            wrong.Add($"It ended as {outcome}{(description.Expect == OutcomeName.Succeeded ? "" : $", and {description.Expect} is right")}{(result.Reason is { } reason ? $": {reason}" : ".")}");
        return new GoalJudgement(wrong.Count == 0, wrong.Count > 0 && result.Outcome == TaskOutcome.Succeeded, wrong.Count == 0 ? null : string.Join(" ", wrong), Given(result));
    }

    private static IEnumerable<string> WrongValues(GoalDescription description, TaskResult result)
    {
        if (description.Answer is { } right && !AnswerComparison.Matches(right, result.Answer is null ? null : JsonValue.Create(result.Answer)))
            yield return $"The answer is {Words(right)}, not {Words(result.Answer)}.";
        foreach (var output in description.Outputs)
        {
            var given = result.Outputs[output.Spec.Name];
            if (!AnswerComparison.Matches(output.Value, given))
                yield return $"The output {output.Spec.Name} is {Words(output.Value)}, not {Words(given)}.";
        }
    }

    private static string? Given(TaskResult result)
    {
        var parts = new List<string>();
        if (result.Answer is { } answer)
            parts.Add(answer);
        if (result.Outputs.Count > 0)
            parts.Add(result.Outputs.ToJsonString(Readable));
        if (result.Question is { } question)
            parts.Add($"? {question.Text}");
        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string Words(JsonNode? value) => value is null ? "nothing" : value.ToJsonString(Readable);

    private static string Words(string? value) => value is null ? "nothing" : $"“{value}”";
}
