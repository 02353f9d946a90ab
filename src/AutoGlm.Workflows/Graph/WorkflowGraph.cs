using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Graph;

/// <summary>Who leads to whom. Edges that name unknown nodes, and second nodes of the same id, are left out.</summary>
public sealed class WorkflowGraph
{
    private readonly Dictionary<string, WorkflowNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkflowEdge>> _incoming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkflowEdge>> _outgoing = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    public WorkflowGraph(AgentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (var node in document.Nodes.Where(node => _nodes.TryAdd(node.Id, node)))
        {
            _order.Add(node.Id);
            _incoming[node.Id] = [];
            _outgoing[node.Id] = [];
        }

        foreach (var edge in document.Edges.Where(edge => _nodes.ContainsKey(edge.From) && _nodes.ContainsKey(edge.To)))
        {
            _outgoing[edge.From].Add(edge);
            _incoming[edge.To].Add(edge);
        }
    }

    public WorkflowNode? Node(string id) => _nodes.GetValueOrDefault(id);

    public IReadOnlyList<WorkflowEdge> Incoming(string id) => _incoming.TryGetValue(id, out var edges) ? edges : [];

    public IReadOnlyList<WorkflowEdge> Outgoing(string id) => _outgoing.TryGetValue(id, out var edges) ? edges : [];

    /// <summary>The edge that leaves a port; null where nothing is connected.</summary>
    public WorkflowEdge? Next(string id, string port) => Outgoing(id).FirstOrDefault(edge => edge.Port == port);

    public IEnumerable<WorkflowNode> Predecessors(string id) =>
        Incoming(id).Select(edge => _nodes[edge.From]).DistinctBy(node => node.Id);

    /// <summary>Ids of all nodes from which a path leads to this one; itself only when it stands on a cycle.</summary>
    public IReadOnlySet<string> UpstreamOf(string id) => Reach([id], node => Incoming(node).Select(edge => edge.From));

    /// <summary>Ids of all nodes to which a path leads from this one; itself only when it stands on a cycle.</summary>
    public IReadOnlySet<string> DownstreamOf(string id) => Reach([id], node => Outgoing(node).Select(edge => edge.To));

    /// <summary>Every node after all that lead to it, otherwise in document order; nodes on or behind a cycle are left out.</summary>
    public IReadOnlyList<WorkflowNode> TopologicalOrder()
    {
        var open = _order.ToDictionary(id => id, id => _incoming[id].Count, StringComparer.Ordinal);
        var ready = new Queue<string>(_order.Where(id => open[id] == 0));
        var sorted = new List<WorkflowNode>(_order.Count);
        while (ready.TryDequeue(out var id))
        {
            sorted.Add(_nodes[id]);
            foreach (var edge in _outgoing[id])
            {
                if (--open[edge.To] == 0)
                    ready.Enqueue(edge.To);
            }
        }

        return sorted;
    }

    /// <summary>Groups of nodes that can reach each other: the cycles.</summary>
    public IReadOnlyList<IReadOnlyList<WorkflowNode>> Cycles()
    {
        var sorted = TopologicalOrder().Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var left = _order.Where(id => !sorted.Contains(id)).ToList();
        var cycles = new List<IReadOnlyList<WorkflowNode>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in left.Where(id => !seen.Contains(id)))
        {
            var together = DownstreamOf(id).Where(other => UpstreamOf(id).Contains(other)).ToHashSet(StringComparer.Ordinal);
            if (!together.Contains(id))
                continue;
            seen.UnionWith(together);
            cycles.Add([.. left.Where(together.Contains).Select(member => _nodes[member])]);
        }

        return cycles;
    }

    private static HashSet<string> Reach(IEnumerable<string> from, Func<string, IEnumerable<string>> neighbours)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var id))
        {
            foreach (var neighbour in neighbours(id).Where(reached.Add))
                open.Push(neighbour);
        }

        return reached;
    }
}
