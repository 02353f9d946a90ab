using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>A note on the canvas, for people; a run knows nothing of it.</summary>
public sealed record StickyNote
{
    /// <summary>Unique among the document's notes.</summary>
    [JsonPropertyOrder(0)]
    public required string Id { get; init; }

    /// <summary>Plain text; line breaks count.</summary>
    [JsonPropertyOrder(1)]
    public string Text { get; init; } = "";

    /// <summary>Left edge on the canvas, in canvas units.</summary>
    [JsonPropertyOrder(2)]
    public double X { get; init; }

    /// <summary>Top edge on the canvas, in canvas units.</summary>
    [JsonPropertyOrder(3)]
    public double Y { get; init; }

    [JsonPropertyOrder(4)]
    public double Width { get; init; } = 240;

    [JsonPropertyOrder(5)]
    public double Height { get; init; } = 140;

    /// <summary>One of <see cref="CanvasColours"/>; any other is shown as the first.</summary>
    [JsonPropertyOrder(6)]
    public string Colour { get; init; } = CanvasColours.All[0];

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
