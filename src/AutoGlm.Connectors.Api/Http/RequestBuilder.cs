using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>Makes the message of one hop; secrets are filled in here and nowhere earlier.</summary>
internal sealed class RequestBuilder(HttpToolRequest request, HttpToolContext context, Uri start, SecretFiller secrets)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Headers that the connection itself is made of.</summary>
    private static readonly HashSet<string> Forbidden = new(
        ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Upgrade", "Expect", "TE", "Trailer", "Proxy-Authorization", "Proxy-Connection"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What may follow a redirect to another origin; any other header may be a credential.</summary>
    private static readonly HashSet<string> Harmless = new(["Accept", "Accept-Language", "User-Agent", "Content-Type", "Content-Language"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first address, query included.</summary>
    public async ValueTask<Uri> AddressAsync(CancellationToken cancellationToken)
    {
        var address = new StringBuilder(start.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        var separator = start.Query.Length > 0 ? '&' : '?';
        foreach (var (name, value) in request.Query)
        {
            var filled = await secrets.FillAsync(value, $"query.{name}", cancellationToken).ConfigureAwait(false);
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(filled));
            separator = '&';
        }

        return new Uri(address.ToString());
    }

    public async ValueTask<HttpRequestMessage> BuildAsync(Uri address, string method, bool withBody, CancellationToken cancellationToken)
    {
        var sameOrigin = Origin(address) == Origin(start);
        var message = new HttpRequestMessage(new HttpMethod(method), address);
        try
        {
            if (withBody)
                message.Content = await ContentAsync(sameOrigin, address, cancellationToken).ConfigureAwait(false);
            if (sameOrigin && context.IdempotencyKey is { } key && !request.Headers.Keys.Contains("Idempotency-Key", StringComparer.OrdinalIgnoreCase))
                message.Headers.TryAddWithoutValidation("Idempotency-Key", key);
            foreach (var (name, value) in request.Headers)
            {
                if (sameOrigin || (Harmless.Contains(name) && !SecretFiller.HasSecret(value)))
                    await AddHeaderAsync(message, name, value, cancellationToken).ConfigureAwait(false);
            }

            if (message.Headers.UserAgent.Count == 0)
                message.Headers.UserAgent.Add(new ProductInfoHeaderValue("AutoGlm.Studio", "1.0"));
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    public static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async ValueTask AddHeaderAsync(HttpRequestMessage message, string name, string value, CancellationToken cancellationToken)
    {
        var field = $"headers.{name}";
        if (Forbidden.Contains(name))
            throw new ToolException($"The header “{name}” belongs to the connection and can't be set.", "Remove it.", field)
            {
                MessageZh = $"请求头“{name}”属于连接本身，不能设置。",
                CureZh = "请删除它。",
            };
        var filled = await secrets.FillAsync(value, field, cancellationToken).ConfigureAwait(false);
        if (filled.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
            throw new ToolException($"The header “{name}” holds a line break.", "Headers are one line; send long texts in the body.", field)
            {
                MessageZh = $"请求头“{name}”中有换行。",
                CureZh = "请求头只能是一行；较长的文本请放在请求体中。",
            };
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
        {
            if (message.Content is null)
                return;
            message.Content.Headers.Remove(name);
            if (message.Content.Headers.TryAddWithoutValidation(name, filled))
                return;
        }
        else if (message.Headers.TryAddWithoutValidation(name, filled))
        {
            return;
        }

        throw new ToolException($"“{name}” can't be a header.", "Use letters, digits and dashes for its name.", field)
        {
            MessageZh = $"“{name}”不能用作请求头。",
            CureZh = "名称请使用字母、数字和短横线。",
        };
    }

    private async ValueTask<HttpContent?> ContentAsync(bool sameOrigin, Uri address, CancellationToken cancellationToken)
    {
        if (request.BodyKind == HttpBodyKinds.None)
            return null;
        if (!sameOrigin && SecretFiller.HasSecret(request.Body))
            throw new ToolException($"The service redirects a body with a secret to {Origin(address)}.", "Call that address directly, and bind the secret to it.", "body")
            {
                MessageZh = $"服务要把含机密的请求体重定向到 {Origin(address)}。",
                CureZh = "请直接调用该地址，并把机密绑定到它。",
            };
        var body = await secrets.FillAsync(request.Body, "body", cancellationToken).ConfigureAwait(false);
        switch (request.BodyKind)
        {
            case HttpBodyKinds.Json:
                return new StringContent(body?.ToJsonString(Json) ?? "null", Encoding.UTF8, "application/json");
            case HttpBodyKinds.Form when body is null or JsonObject:
                return new FormUrlEncodedContent((body as JsonObject ?? []).SelectMany(Fields));
            case HttpBodyKinds.Form:
                throw new ToolException("A form's body is an object of names and values.", "Write { \"name\": \"value\" }.", "body")
                {
                    MessageZh = "表单的请求体必须是由名称和值组成的对象。",
                    CureZh = "请写成 { \"name\": \"value\" } 的形式。",
                };
            default:
                return new StringContent(Plain(body), Encoding.UTF8, "text/plain");
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(KeyValuePair<string, JsonNode?> member) =>
        member.Value is JsonArray several
            ? several.Select(one => KeyValuePair.Create(member.Key, Plain(one)))
            : [KeyValuePair.Create(member.Key, Plain(member.Value))];

    private static string Plain(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue(out string? words) ? words : value?.ToJsonString(Json) ?? "";
}
