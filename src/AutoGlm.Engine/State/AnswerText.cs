using System.Text.Json;
using System.Text.Json.Nodes;

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
}
