using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Chat;

/// <summary>Values as somebody would write them in a chat.</summary>
internal static class ChatText
{
    private static readonly string[] Answers = ["answer", "reply", "message", "text"];

    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The output that is an answer; the only one; else each on a line of its own.</summary>
    public static string Of(JsonObject? outputs, AgentDocument agent)
    {
        var given = (outputs ?? []).Where(output => output.Value is not null).ToList();
        var answer = Answers.Select(name => given.FirstOrDefault(output => output.Key == name && output.Value is JsonValue)).FirstOrDefault(output => output.Key is not null);
        if (answer.Key is not null) return One(answer.Value!);
        return given is [var only] ? One(only.Value!) : string.Join('\n', given.Select(output => $"{LabelOf(agent, output.Key)}: {One(output.Value!)}"));
    }

    public static string One(JsonNode value) => value switch
    {
        JsonValue text when text.TryGetValue(out string? plain) => plain,
        JsonArray { Count: > 0 } items when items.All(item => item is JsonValue) => string.Join('\n', items.Select(item => $"• {One(item!)}")),
        JsonArray { Count: > 0 } rows when rows.All(row => row is JsonObject) => string.Join('\n', rows.Select(row => $"• {Row((JsonObject)row!)}")),
        _ => value.ToJsonString(Plain),
    };

    private static string Row(JsonObject row) => string.Join(", ", row.Select(member => $"{member.Key}: {(member.Value is null ? "–" : member.Value is JsonValue ? One(member.Value) : member.Value.ToJsonString(Plain))}"));

    private static string LabelOf(AgentDocument agent, string name) => agent.Outputs.FirstOrDefault(output => output.Name == name)?.Label is { Length: > 0 } label ? label : name;
}
