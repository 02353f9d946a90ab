using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AutoGlm.Studio.Hooks;

/// <summary>What a call carries: first its bytes, which may be signed, then what they say.</summary>
public static class HookBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Throws <see cref="HookRefusedException"/> for more than <paramref name="most"/> bytes.</summary>
    public static async ValueTask<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > most)
            throw TooLong(most);
        if (request.ContentLength is 0 || (request.ContentLength is null && request.Headers.TransferEncoding.Count == 0))
            return [];
        if (request.ContentLength is { } length)
        {
            var whole = new byte[length];
            await request.Body.ReadExactlyAsync(whole, cancellationToken);
            return whole;
        }

        using var read = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await request.Body.ReadAsync(piece, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > most)
                throw TooLong(most);
            read.Write(piece, 0, count);
        }

        return read.ToArray();
    }

    /// <summary>JSON as it is, a form as an object, anything else as text; null for nothing. Throws <see cref="HookRefusedException"/> for what is none of these.</summary>
    public static JsonNode? Parse(string? contentType, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length == 0)
            return null;
        var type = MediaTypeHeaderValue.TryParse(contentType, out var read) ? read : null;
        if (type?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
            throw new HookRefusedException(StatusCodes.Status415UnsupportedMediaType, "Forms with files are not taken.", "Send JSON, text, or a form as application/x-www-form-urlencoded.");
        var text = Text(bytes);
        if (type?.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            return Form(text);
        return type is not null && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
            ? Json(text)
            : JsonValue.Create(text);
    }

    /// <summary>A name that stands once has its text, one that stands again a list.</summary>
    public static JsonObject Values(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Count == 1 ? JsonValue.Create(pair.Value[0]) : (JsonNode?)new JsonArray([.. pair.Value.Select(text => (JsonNode?)text)]))));

    private static JsonObject Form(string text)
    {
        try
        {
            using var reader = new FormReader(text);
            return Values(reader.ReadForm());
        }
        catch (InvalidDataException long_)
        {
            throw new HookRefusedException(StatusCodes.Status400BadRequest, "The form can't be read.", long_.Message);
        }
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, Strict);
        }
        catch (JsonException broken)
        {
            throw new HookRefusedException(StatusCodes.Status400BadRequest, "The body is not valid JSON.", broken.Message);
        }
    }

    private static string Text(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new HookRefusedException(StatusCodes.Status415UnsupportedMediaType, "The body is no text in UTF-8.", "Send JSON, a form or text; binary data as base64 within JSON.");
        }
    }

    private static HookRefusedException TooLong(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The body is longer than {most / 1024} KiB.", "Send less; put what is large somewhere and send its address.");
}
