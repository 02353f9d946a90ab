using System.Text.Json.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Hooks;

/// <summary>A call as the webhook's node puts it out.</summary>
public static class HookData
{
    private const string Hidden = "•••";

    /// <summary>Headers that carry log-ins, whatever they are named elsewhere.</summary>
    private static readonly HashSet<string> LogIns = new(["authorization", "proxy-authorization", "cookie", "x-signature-256", "x-hub-signature", "x-hub-signature-256"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything of it but its log-in. Throws <see cref="HookRefusedException"/> when the body can't be read.</summary>
    public static JsonObject Of(Hook hook, HttpRequest request, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(hook);
        ArgumentNullException.ThrowIfNull(request);
        return new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = hook.Path,
            ["query"] = HookBody.Values(request.Query),
            ["headers"] = new JsonObject(request.Headers
                .Where(header => !LogIns.Contains(header.Key) && !header.Key.Equals(hook.SignatureHeader, StringComparison.OrdinalIgnoreCase) && !SecretNames.LooksSecret(header.Key))
                .Select(header => KeyValuePair.Create(header.Key.ToLowerInvariant(), (JsonNode?)header.Value.ToString()))),
            ["body"] = HookBody.Parse(request.ContentType, body),
        };
    }

    /// <summary>The same as it is kept: values named like secrets are hidden, since what set a run off stands in its journal.</summary>
    public static JsonObject Kept(JsonObject data) => (JsonObject)Hide(data)!;

    private static JsonNode? Hide(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(
            member.Key, member.Value is JsonValue && SecretNames.LooksSecret(member.Key) ? JsonValue.Create(Hidden) : Hide(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Hide)]),
        _ => value?.DeepClone(),
    };
}
