using System.Text.Json.Nodes;
using AutoGlm.Studio.Api;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Hooks;

/// <summary>How a webhook is called, as a person can try it in a shell.</summary>
public static class CallExample
{
    /// <summary>A call by curl with the proof that the webhook asks for; its secret is a variable of the shell.</summary>
    /// <param name="hook">The webhook.</param>
    /// <param name="address">Where it is called.</param>
    public static string Of(Hook hook, string address)
    {
        ArgumentNullException.ThrowIfNull(hook);
        var signed = hook.Check == WebhookKind.Hmac;
        var timed = signed && hook.TimestampHeader.Length > 0;
        var body = hook.Method is "GET" or "DELETE" ? null : Body(hook.Trigger.Agent);
        var lines = new List<string>();
        if (timed)
            lines.Add("TIME=$(date +%s)");
        if (signed)
        {
            lines.Add($"BODY={Quoted(body ?? "")}");
            lines.Add($"SIGNATURE=$(printf %s \"{(timed ? "$TIME." : "")}$BODY\" | openssl dgst -sha256 -hmac \"$KEY\" -hex | sed 's/.* //')");
        }

        var words = new List<string> { $"curl -X {hook.Method} {Quoted(address + (body is null ? Query(hook.Trigger.Agent) : ""))}" };
        if (hook.Check == WebhookKind.Token)
            words.Add($"-H \"{hook.SignatureHeader}: $TOKEN\"");
        if (timed)
            words.Add($"-H \"{hook.TimestampHeader}: $TIME\"");
        if (signed)
            words.Add($"-H \"{hook.SignatureHeader}: sha256=$SIGNATURE\"");
        if (body is not null)
            words.AddRange(["-H 'Content-Type: application/json'", signed ? "--data-raw \"$BODY\"" : $"--data-raw {Quoted(body)}"]);
        lines.Add(string.Join(" \\\n  ", words));
        return string.Join('\n', lines);
    }

    private static string Body(AgentDocument agent) =>
        new JsonObject(agent.Inputs.Where(input => input.From is null).Select(input => KeyValuePair.Create(input.Name, Value(input)))).ToJsonString(ApiJson.Options);

    private static string Query(AgentDocument agent)
    {
        var pairs = agent.Inputs.Where(input => input.From is null).Select(input => $"{Uri.EscapeDataString(input.Name)}={Uri.EscapeDataString(Value(input)?.ToString() ?? "")}").ToList();
        return pairs.Count == 0 ? "" : $"?{string.Join('&', pairs)}";
    }

    private static JsonNode? Value(ValueDefinition input) => input.Default?.DeepClone() ?? input.Choices?.FirstOrDefault() ?? (JsonNode?)(input.Type switch
    {
        ValueTypes.Number => 1,
        ValueTypes.Boolean => true,
        ValueTypes.Date => "2030-05-17",
        ValueTypes.Time => "19:00",
        ValueTypes.List or ValueTypes.Records => new JsonArray(),
        ValueTypes.Object => new JsonObject(),
        _ => "…",
    });

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
