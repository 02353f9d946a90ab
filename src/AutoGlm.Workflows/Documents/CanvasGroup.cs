using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>Nodes that a person put together: a titled frame around them on the canvas. A run knows nothing of it.</summary>
public sealed record CanvasGroup
{
    /// <summary>Unique among the document's groups.</summary>
    [JsonPropertyOrder(0)]
    public required string Id { get; init; }

    [JsonPropertyOrder(1)]
    public string Title { get; init; } = "";

    /// <summary>One of <see cref="CanvasColours"/>; any other is shown as the first.</summary>
    [JsonPropertyOrder(2)]
    public string Colour { get; init; } = CanvasColours.All[0];

    /// <summary>Ids of its nodes; a node is in one group at most.</summary>
    [JsonPropertyOrder(3)]
    public IReadOnlyList<string> Nodes { get; init; } = [];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
