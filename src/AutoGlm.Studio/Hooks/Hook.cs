using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Hooks;

/// <summary>A webhook that can be called, its settings read once for all calls.</summary>
public sealed record Hook
{
    private const string TokenHeader = "X-Webhook-Token";
    private const string HmacHeader = "X-Signature-256";

    public required ActiveTrigger Trigger { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>none, token or hmac.</summary>
    public required string Check { get; init; }

    /// <summary>Name of the secret that calls are checked against.</summary>
    public required string Secret { get; init; }

    /// <summary>Where the token or the signature is.</summary>
    public required string SignatureHeader { get; init; }

    /// <summary>Where the time of the signature is; empty where none is asked for.</summary>
    public required string TimestampHeader { get; init; }

    /// <summary>How old a signed call may be, and how long it is remembered.</summary>
    public required TimeSpan Replay { get; init; }

    /// <summary>at-once, when-done or by-node.</summary>
    public required string Answer { get; init; }

    /// <summary>How long a caller waits for an answer.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Whether its runs open screens.</summary>
    public required bool HasTasks { get; init; }

    /// <summary>Null for a trigger that is no webhook.</summary>
    public static Hook? Of(ActiveTrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        var settings = trigger.Node.Settings;
        if (trigger.Node.Kind != WebhookKind.Name || WebhookKind.PathOf(Text(settings, "path") ?? "") is not { } path)
            return null;
        var check = Text(settings, "check") ?? WebhookKind.Token;
        return new Hook
        {
            Trigger = trigger,
            Method = Text(settings, "method") ?? "POST",
            Path = path,
            Check = check,
            Secret = Text(settings, "secret") ?? "",
            SignatureHeader = Text(settings, "signatureHeader") ?? (check == WebhookKind.Hmac ? HmacHeader : TokenHeader),
            TimestampHeader = Text(settings, "timestampHeader") ?? "",
            Replay = Seconds(settings, "replaySeconds", 300),
            Answer = Text(settings, "answer") ?? WebhookKind.AtOnce,
            Timeout = Seconds(settings, "timeoutSeconds", 30),
            HasTasks = trigger.Agent.Nodes.Any(node => node is { Kind: "task", Disabled: false }),
        };
    }

    private static string? Text(JsonObject settings, string name) =>
        settings[name] is JsonValue value && value.TryGetValue(out string? text) && text.Trim() is { Length: > 0 } written ? written : null;

    private static TimeSpan Seconds(JsonObject settings, string name, int usual) =>
        TimeSpan.FromSeconds(settings[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value.Deserialize<double>() : usual);
}
