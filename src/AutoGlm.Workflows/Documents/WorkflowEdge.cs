using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>Leads from an output port of one node to another node.</summary>
public sealed record WorkflowEdge
{
    [JsonPropertyOrder(0)]
    public required string From { get; init; }

    /// <summary>Output port of <see cref="From"/>; <c>out</c> where a kind has only one.</summary>
    [JsonPropertyOrder(1)]
    public string Port { get; init; } = "out";

    [JsonPropertyOrder(2)]
    public required string To { get; init; }

    /// <summary>What people call it on the canvas; null shows nothing.</summary>
    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    /// <summary>A point of the canvas that it is led through; null for the straightest way.</summary>
    [JsonPropertyOrder(4)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NodePosition? Via { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
