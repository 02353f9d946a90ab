using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Where a node's tokens go, as lists: what the mouse draws on the canvas, for those who use the keyboard.</summary>
public partial class Connections : StudioComponent
{
    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private IReadOnlyList<PortDefinition> Ports => Kinds.Find(Node.Kind)?.PortsOf(Node) ?? [];

    private IEnumerable<WorkflowNode> Goals =>
        Session.Document.Nodes.Where(goal => goal.Id != Node.Id && Kinds.Find(goal.Kind)?.TakesInput != false);

    private string GoalOf(string port) =>
        Session.Document.Edges.FirstOrDefault(edge => edge.From == Node.Id && edge.Port == port)?.To ?? "";

    private string NameOf(WorkflowNode node) => T.Format("common.named", Kinds.NameOf(node), node.Id);

    private void Connect(string port, string? to) => Session.Apply(agent => string.IsNullOrEmpty(to)
        ? DocumentEdits.Delete(agent, [], [EdgeIds.Of(new WorkflowEdge { From = Node.Id, Port = port, To = GoalOf(port) })])
        : DocumentEdits.Connect(agent, Node.Id, port, to));
}
