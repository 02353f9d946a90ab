using System.Text.Json.Nodes;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>What a service answered. Values of secrets that it echoed are blacked out.</summary>
public sealed record HttpToolResponse
{
    public required int Status { get; init; }

    /// <summary>Names in lower case; several values of one name joined by commas.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>JSON where it is JSON; a text; for other media an object {mediaType, base64}; null where there is none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The values that the request's <see cref="HttpToolRequest.Response"/> asked for.</summary>
    public JsonObject Mapped { get; init; } = [];

    /// <summary>How often it was tried, 1 for no retry.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>{status, headers, body} and the mapped values beside them: what later nodes refer to.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["status"] = Status };
        var headers = new JsonObject();
        foreach (var (name, value) in Headers)
            headers[name] = value;
        json["headers"] = headers;
        json["body"] = Body?.DeepClone();
        foreach (var (name, value) in Mapped)
            json[name] = value?.DeepClone();
        return json;
    }
}
