using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>A typed input or output of an agent.</summary>
public sealed record ValueDefinition
{
    [JsonPropertyOrder(0)]
    public required string Name { get; init; }

    /// <summary>One of <see cref="ValueTypes"/>.</summary>
    [JsonPropertyOrder(1)]
    public string Type { get; init; } = ValueTypes.Text;

    [JsonPropertyOrder(2)]
    public string? Label { get; init; }

    [JsonPropertyOrder(3)]
    public string? Description { get; init; }

    /// <summary>For inputs: must be given unless it has a default.</summary>
    [JsonPropertyOrder(4)]
    public bool Required { get; init; }

    [JsonPropertyOrder(5)]
    public JsonNode? Default { get; init; }

    /// <summary>For inputs: the host fills it in (for instance <c>samples.booking</c>) when nobody gives a value.</summary>
    [JsonPropertyOrder(6)]
    public string? From { get; init; }

    [JsonPropertyOrder(7)]
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>For records and objects: the names of their values; null where they aren't known.</summary>
    [JsonPropertyOrder(8)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Fields { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
