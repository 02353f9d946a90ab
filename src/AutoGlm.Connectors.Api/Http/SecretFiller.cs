using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Surfaces;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>Fills secrets in for one call, remembers them, and blacks them out of whatever comes back.</summary>
internal sealed partial class SecretFiller(ISecretSource? source, string origin)
{
    private const string Blackout = "•••";

    /// <summary>A shorter value would black out half of an ordinary answer.</summary>
    private const int ShortestToScrub = 4;

    private readonly HashSet<string> _revealed = new(StringComparer.Ordinal);

    public static bool HasSecret(string text) => Reference().IsMatch(text);

    public static bool HasSecret(JsonNode? value) => value switch
    {
        JsonObject members => members.Any(member => HasSecret(member.Value)),
        JsonArray items => items.Any(HasSecret),
        JsonValue text when text.TryGetValue(out string? words) => HasSecret(words),
        _ => false,
    };

    /// <summary>Throws <see cref="ToolException"/> when a secret is refused.</summary>
    public async ValueTask<string> FillAsync(string text, string field, CancellationToken cancellationToken)
    {
        var filled = "";
        var at = 0;
        foreach (Match match in Reference().Matches(text))
        {
            filled += text[at..match.Index] + await RevealAsync(match.Groups[1].Value, field, cancellationToken).ConfigureAwait(false);
            at = match.Index + match.Length;
        }

        return filled + text[at..];
    }

    public async ValueTask<JsonNode?> FillAsync(JsonNode? value, string field, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, member) in members)
                    copy[name] = await FillAsync(member, $"{field}.{name}", cancellationToken).ConfigureAwait(false);
                return copy;
            case JsonArray items:
                var list = new JsonArray();
                for (var index = 0; index < items.Count; index++)
                    list.Add(await FillAsync(items[index], $"{field}[{index}]", cancellationToken).ConfigureAwait(false));
                return list;
            case JsonValue text when text.TryGetValue(out string? words):
                return JsonValue.Create(await FillAsync(words, field, cancellationToken).ConfigureAwait(false));
            default:
                return value?.DeepClone();
        }
    }

    public string Scrub(string text) => _revealed.Aggregate(text, (scrubbed, secret) => scrubbed.Replace(secret, Blackout, StringComparison.Ordinal));

    /// <summary>A copy whose texts hold no secret.</summary>
    public JsonNode? Scrub(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Scrub(member.Key), Scrub(member.Value))).DistinctBy(member => member.Key)),
        JsonArray items => new JsonArray([.. items.Select(Scrub)]),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(Scrub(text.GetValue<string>())),
        _ => value?.DeepClone(),
    };

    private async ValueTask<string> RevealAsync(string name, string field, CancellationToken cancellationToken)
    {
        if (source is null)
            throw new ToolException($"There is no secret “{name}” for this call.", "Store the secret, and bind it to the service's address.", field)
            {
                MessageZh = $"此调用没有可用的机密“{name}”。",
                CureZh = "请保存该机密，并绑定到服务的地址。",
            };
        var answer = await source.RevealAsync(new SecretUse(name, origin, field, Masked: true), cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } value)
            throw new ToolException($"The secret “{name}” is refused here: {answer.Refusal}", $"Store the secret, and bind it to {origin}.", field)
            {
                MessageZh = $"此处不能使用机密“{name}”。",
                CureZh = $"请保存该机密，并绑定到 {origin}。",
            };
        if (value.Length >= ShortestToScrub)
        {
            _revealed.Add(value);
            _revealed.Add(Uri.EscapeDataString(value));
            _revealed.Add(JsonEncodedText.Encode(value).ToString());
        }

        return value;
    }

    [GeneratedRegex(@"\{\{secret:([^{}\s]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
