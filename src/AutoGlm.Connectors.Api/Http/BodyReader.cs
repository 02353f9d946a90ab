using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>Reads an answer's body, up to a size, as what it says it is.</summary>
internal static class BodyReader
{
    /// <summary>Largest body, decompressed.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false };

    public static async Task<JsonNode?> ReadAsync(HttpContent content, SecretFiller secrets, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(content, cancellationToken).ConfigureAwait(false);
        if (bytes.Length == 0)
            return null;
        var type = content.Headers.ContentType;
        if (!IsText(type?.MediaType))
            return new JsonObject { ["mediaType"] = type!.MediaType, ["base64"] = Convert.ToBase64String(bytes) };
        var text = Encoding(type).GetString(bytes).TrimStart('\uFEFF');
        return IsJson(type?.MediaType) ? Parse(text, secrets) : JsonValue.Create(secrets.Scrub(text));
    }

    private static JsonNode? Parse(string text, SecretFiller secrets)
    {
        try
        {
            // Scrubbing touches every value, so nothing half-read can surprise anyone later.
            return secrets.Scrub(JsonNode.Parse(text, documentOptions: Json));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return JsonValue.Create(secrets.Scrub(text));
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var chunk = new byte[81920];
            int read;
            while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
            {
                buffer.Write(chunk, 0, read);
                if (buffer.Length > MaxBytes)
                    throw new ToolException($"The answer is larger than {MaxBytes / 1024 / 1024} MB.", "Ask the service for less, for instance one page of the list.", "url")
                    {
                        MessageZh = $"响应大于 {MaxBytes / 1024 / 1024} MB。",
                        CureZh = "请减少向服务索取的内容，例如只取列表的一页。",
                    };
            }
        }

        return buffer.ToArray();
    }

    private static bool IsJson(string? media) =>
        media is not null && (media.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static bool IsText(string? media) =>
        media is null
        || IsJson(media)
        || media.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || media.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
        || media.EndsWith("javascript", StringComparison.OrdinalIgnoreCase)
        || media.EndsWith("x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        || media.EndsWith("yaml", StringComparison.OrdinalIgnoreCase);

    private static Encoding Encoding(MediaTypeHeaderValue? type)
    {
        if (type?.CharSet?.Trim('"') is not { Length: > 0 } name)
            return System.Text.Encoding.UTF8;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return System.Text.Encoding.UTF8;
        }
    }
}
