using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AutoGlm.Workflows.Documents;

/// <summary>
/// What is authored, versioned, shared and run: identity, typed inputs and outputs, the workflow and the permissions
/// asked for. Immutable; members unknown to this version are kept in <see cref="Unknown"/> and written back.
/// </summary>
public sealed record AgentDocument
{
    /// <summary>The version of the file format this product writes.</summary>
    public const int CurrentSchemaVersion = 1;

    [JsonPropertyOrder(0)]
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Lower-case letters, digits and dashes; unique in a data folder.</summary>
    [JsonPropertyOrder(1)]
    public required string Id { get; init; }

    [JsonPropertyOrder(2)]
    public required string Name { get; init; }

    [JsonPropertyOrder(3)]
    public string Description { get; init; } = "";

    /// <summary>Name and description in further languages, by language tag (<c>zh-CN</c>).</summary>
    [JsonPropertyOrder(4)]
    public IReadOnlyDictionary<string, AgentTexts>? Texts { get; init; }

    [JsonPropertyOrder(5)]
    public IReadOnlyList<ValueDefinition> Inputs { get; init; } = [];

    [JsonPropertyOrder(6)]
    public IReadOnlyList<ValueDefinition> Outputs { get; init; } = [];

    [JsonPropertyOrder(7)]
    public AgentPermissions Permissions { get; init; } = new();

    [JsonPropertyOrder(8)]
    public IReadOnlyList<WorkflowNode> Nodes { get; init; } = [];

    [JsonPropertyOrder(9)]
    public IReadOnlyList<WorkflowEdge> Edges { get; init; } = [];

    /// <summary>Where each node stands on the canvas, by node id, in canvas units.</summary>
    [JsonPropertyOrder(10)]
    public IReadOnlyDictionary<string, NodePosition> Layout { get; init; } = new Dictionary<string, NodePosition>();

    /// <summary>Notes on the canvas.</summary>
    [JsonPropertyOrder(11)]
    public IReadOnlyList<StickyNote> Notes { get; init; } = [];

    /// <summary>Frames around nodes on the canvas.</summary>
    [JsonPropertyOrder(12)]
    public IReadOnlyList<CanvasGroup> Groups { get; init; } = [];

    /// <summary>For an agent out of another product's file: what became of each part there (see <c>ImportReportJson</c>). It changes nothing about runs.</summary>
    [JsonPropertyOrder(13)]
    public JsonObject? ImportReport { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; init; }

    public WorkflowNode? Node(string id) => Nodes.FirstOrDefault(node => node.Id == id);
}
