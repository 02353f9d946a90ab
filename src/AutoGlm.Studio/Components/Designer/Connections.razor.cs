using AutoGlm.Studio.Designing;
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

    private IEnumerable<WorkflowNode> GoalsOf(string port) => Session.Document.Nodes.Where(goal =>
        goal.Id != Node.Id
        && Kinds.Find(goal.Kind)?.TakesInput != false
        && !Session.Document.Edges.Any(edge => edge.From == Node.Id && edge.Port == port && edge.To == goal.Id));

    private string NameOf(string id)
    {
        if (Session.Document.Node(id) is not { } node)
            return id;
        var name = !string.IsNullOrWhiteSpace(node.Name) ? node.Name : Kinds.Find(node.Kind) is { } kind ? L(kind.Title) : node.Kind;
        return $"{name} ({id})";
    }

    private void Connect(string port, string? to)
    {
        if (!string.IsNullOrEmpty(to))
            Session.Apply(agent => DocumentEdits.Connect(agent, Node.Id, port, to));
    }

    private void Disconnect(WorkflowEdge edge) => Session.Apply(agent => DocumentEdits.Delete(agent, [], [EdgeIds.Of(edge)]));
}
