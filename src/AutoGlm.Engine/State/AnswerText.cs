using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.State;

/// <summary>An answer as a task hears it: text, with yes and no for booleans.</summary>
internal static class AnswerText
{
    public static string Of(JsonNode? answer) => answer switch
    {
        null => "",
        JsonObject { Count: > 0 } form when (form["text"] ?? form["answer"]) is { } text => Of(text),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => value.ToJsonString(),
        },
        _ => answer.ToJsonString(),
    };

    /// <summary>As people read it: an approval with its comment, a form's values under their labels.</summary>
    public static string Of(BookmarkView asked, JsonNode? answer) => (asked.Kind, answer) switch
    {
        (QuestionKinds.Approval, JsonObject form) when ApprovalExecutor.Decision(form) is { } approved => $"{(approved ? "yes" : "no")}{(form["comment"] is { } comment ? $" – {Of(comment)}" : "")}",
        (QuestionKinds.Form, JsonObject form) => Filled(asked, [.. form.Where(field => field.Value is not null)]),
        _ => Of(answer),
    };

    /// <summary>The one value; else each under the label of its field.</summary>
    private static string Filled(BookmarkView asked, IReadOnlyList<KeyValuePair<string, JsonNode?>> values)
    {
        if (values is [var only]) return Of(only.Value);
        var labels = (asked.Wait?.Fields ?? []).ToDictionary(field => field?["name"]?.ToString() ?? "", field => field?["label"]?.ToString());
        return string.Join('\n', values.Select(value => $"{(labels.GetValueOrDefault(value.Key) is { Length: > 0 } label ? label : value.Key)}: {Of(value.Value)}"));
    }
}
