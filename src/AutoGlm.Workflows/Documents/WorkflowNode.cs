using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>A node of the workflow. What its settings may hold is said by its kind.</summary>
public sealed record WorkflowNode
{
    /// <summary>Letters, digits, <c>_</c> and <c>-</c>, beginning with a letter; what references use (<c>{{id.x}}</c>).</summary>
    [JsonPropertyOrder(0)]
    public required string Id { get; init; }

    [JsonPropertyOrder(1)]
    public required string Kind { get; init; }

    /// <summary>What people call it; null shows the kind's title.</summary>
    [JsonPropertyOrder(2)]
    public string? Name { get; init; }

    [JsonPropertyOrder(3)]
    public bool Disabled { get; init; }

    /// <summary>The kind's fields by name, unresolved (templates as written).</summary>
    [JsonPropertyOrder(4)]
    public JsonObject Settings { get; init; } = [];

    /// <summary>What is done when it fails; null for the run to fail, or the error port to be taken.</summary>
    [JsonPropertyOrder(5)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NodeFailurePolicy? Failure { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }
}
