using AutoGlm.Engine.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.State;

/// <summary>A document's nodes and edges by id, for following tokens.</summary>
public sealed class TokenRoutes
{
    private readonly Dictionary<string, WorkflowNode> _nodes;
    private readonly Dictionary<(string Node, string Port), List<string>> _targets = [];

    /// <summary>By join: the nodes that lead to it.</summary>
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.Ordinal);

    public TokenRoutes(AgentDocument agent)
    {
        _nodes = new(agent.Nodes.Count);
        foreach (var node in agent.Nodes) _nodes.TryAdd(node.Id, node);
        foreach (var edge in agent.Edges)
        {
            if (!_nodes.ContainsKey(edge.To)) continue;
            if (!_targets.TryGetValue((edge.From, edge.Port), out var targets)) _targets[(edge.From, edge.Port)] = targets = [];
            targets.Add(edge.To);
        }
        foreach (var join in agent.Nodes.Where(node => node.Kind == JoinExecutor.KindName && !node.Disabled)) _before[join.Id] = Before(agent, join.Id);
    }

    public WorkflowNode? Node(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>Nodes that a port leads to, in the document's order; with <see cref="NodePorts.All"/> those of every port but the error's.</summary>
    public IReadOnlyList<string> Targets(string nodeId, string port) =>
        port == NodePorts.All ? [.. _targets.Where(pair => pair.Key.Node == nodeId && pair.Key.Port != NodePorts.Error).SelectMany(pair => pair.Value)]
        : _targets.TryGetValue((nodeId, port), out var targets) ? targets : [];

    public bool IsJoin(string nodeId) => _before.ContainsKey(nodeId);

    /// <summary>Whether a token at one node may still come to a join.</summary>
    public bool Leads(string from, string join) => _before.TryGetValue(join, out var before) && before.Contains(from);

    public bool HasEdge(string nodeId, string port) => port == NodePorts.All ? Targets(nodeId, port).Count > 0 : _targets.ContainsKey((nodeId, port));

    private static HashSet<string> Before(AgentDocument agent, string join)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([join]));
        while (open.TryPop(out var id))
            foreach (var edge in agent.Edges.Where(edge => edge.To == id && reached.Add(edge.From))) open.Push(edge.From);
        return reached;
    }
}
