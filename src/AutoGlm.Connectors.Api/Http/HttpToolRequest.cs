using System.Text.Json.Nodes;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>A call to a web service. Headers, query and body may name secrets as <c>{{secret:name}}</c>.</summary>
public sealed record HttpToolRequest
{
    public string Method { get; init; } = "GET";

    /// <summary>Absolute, http or https.</summary>
    public required string Url { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Added to the address, encoded.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>none, json, form or text.</summary>
    public string BodyKind { get; init; } = HttpBodyKinds.None;

    /// <summary>Any JSON; an object of names and values for a form; a text for text.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Name → path in the answer's JSON, such as <c>data.items[0].id</c>.</summary>
    public IReadOnlyDictionary<string, string> Response { get; init; } = new Dictionary<string, string>();

    /// <summary>For one try, redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further tries after the first.</summary>
    public int Retries { get; init; } = 2;
}
