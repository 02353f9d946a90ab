using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Execution;

/// <summary>Whether an answer fits what a node waits for.</summary>
internal static class Answers
{
    /// <summary>The answer as the node shall get it. Throws <see cref="AnswerRefusedException"/> when it doesn't fit.</summary>
    public static JsonNode Fitting(BookmarkView bookmark, JsonNode answer)
    {
        if (bookmark.Kind == "approval" && !bookmark.IsWithinTask && ApprovalExecutor.Decision(answer) is null)
            throw new AnswerRefusedException([Problem.Error(null, "approved", new("The answer is neither yes nor no.", "回答既不是同意也不是拒绝。"), new("Answer with {\"approved\": true} or {\"approved\": false}.", "请用 {\"approved\": true} 或 {\"approved\": false} 回答。"))]);
        if (bookmark is not { Kind: "form", Wait.Fields: { } fields }) return answer;
        if (answer is not JsonObject given)
            throw new AnswerRefusedException([Problem.Error(null, "answer", new("The answer to a form is an object.", "表单的回答必须是对象。"), new("Give each field by its name.", "请按名称给出每个字段。"))]);
        var definitions = fields.Select(field => field.Deserialize<ValueDefinition>(JsonSerializerOptions.Web)!).ToList();
        var bound = InputBinder.Bind(new AgentDocument { Id = "form", Name = "Form", Inputs = definitions }, given, new Dictionary<string, string>());
        return bound.Problems.Count == 0 ? bound.Values : throw new AnswerRefusedException([.. bound.Problems.Select(problem => problem with { Field = problem.Field.Replace("inputs.", "", StringComparison.Ordinal) })]);
    }
}
