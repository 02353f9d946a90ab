using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Trying;

/// <summary>What a node could see when it ran: each part can be put into its settings.</summary>
public partial class DeskInput : StudioComponent
{
    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;

    /// <summary>What leads to the node, the nearest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<WorkflowNode> Sources { get; set; } = [];

    /// <summary><c>input</c> and a member for each node that has a value.</summary>
    [Parameter, EditorRequired]
    public JsonObject Seen { get; set; } = [];

    [Parameter, EditorRequired]
    public NodePins Pins { get; set; } = NodePins.None;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private bool HasData => Seen["input"] is JsonObject { Count: > 0 } || Sources.Any(source => Seen[source.Id] is JsonObject { Count: > 0 });
}
