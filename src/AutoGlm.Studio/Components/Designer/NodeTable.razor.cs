using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>The workflow as a table instead of a drawing: each node after what leads to it, those in a body set in.</summary>
public partial class NodeTable : StudioComponent
{
    private AgentDocument? _of;
    private List<(WorkflowNode Node, int Depth)> _rows = [];

    [Parameter, EditorRequired]
    public AgentDocument Agent { get; set; } = default!;

    [Parameter, EditorRequired]
    public CanvasPicture Picture { get; set; } = CanvasPicture.Empty;

    [Parameter]
    public IReadOnlyList<NodeStatusView> Statuses { get; set; } = [];

    [Parameter]
    public IReadOnlyList<string> Selection { get; set; } = [];

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Given the node that was chosen.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    [Parameter]
    public EventCallback<CanvasOp> OnOp { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    private List<(WorkflowNode Node, int Depth)> Rows => _rows;

    private IReadOnlyDictionary<string, NodeView> Views => Picture.Nodes;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_of, Agent))
            return;
        _of = Agent;
        var graph = new WorkflowGraph(Agent);
        var bodies = new Bodies(Agent, graph, Kinds).All;
        _rows = [.. Ordered(graph).Where(node => Views.ContainsKey(node.Id)).Select(node => (node, bodies.Count(body => body.Owner != node.Id && body.Nodes.Contains(node.Id))))];
    }

    private string? GoalOf(string node, string port) =>
        Agent.Edges.FirstOrDefault(edge => edge.From == node && edge.Port == port)?.To is { } to && Views.ContainsKey(to) ? to : null;

    /// <summary>
    /// Each node after what leads to it, and what the first port leads to before what the others do, so that a body stands right
    /// under its owner: the reverse of the order in which a search in depth leaves the nodes.
    /// </summary>
    private List<WorkflowNode> Ordered(WorkflowGraph graph)
    {
        var left = new List<WorkflowNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var begun = new Stack<(WorkflowNode Node, Stack<string> Next)>();
        foreach (var root in Agent.Nodes.OrderBy(node => graph.Incoming(node.Id).Count == 0 ? 0 : 1).Reverse())
            Begin(root.Id);
        left.Reverse();
        return left;

        void Begin(string id)
        {
            Enter(id);
            while (begun.TryPeek(out var top))
            {
                if (top.Next.TryPop(out var next))
                    Enter(next);
                else
                    left.Add(begun.Pop().Node);
            }
        }

        void Enter(string id)
        {
            if (seen.Add(id) && graph.Node(id) is { } node)
                begun.Push((node, new Stack<string>(Goals(graph, node))));
        }
    }

    /// <summary>Where a node leads, by its ports' order.</summary>
    private IEnumerable<string> Goals(WorkflowGraph graph, WorkflowNode node)
    {
        var ports = (Kinds.Find(node.Kind)?.PortsOf(node) ?? []).Select(port => port.Name).ToList();
        return graph.Outgoing(node.Id).OrderBy(edge => ports.IndexOf(edge.Port)).Select(edge => edge.To);
    }
}
