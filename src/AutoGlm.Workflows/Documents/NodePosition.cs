using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>Top left of a node on the canvas, in canvas units (pixels at zoom 1).</summary>
public readonly record struct NodePosition(double X, double Y)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
