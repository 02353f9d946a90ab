using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.State;

/// <summary>A document's nodes and edges by id, for following tokens.</summary>
public sealed class TokenRoutes
{
    private readonly Dictionary<string, WorkflowNode> _nodes;
    private readonly Dictionary<(string Node, string Port), List<string>> _targets = [];

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
    }

    public WorkflowNode? Node(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>Nodes that a port leads to, in the document's order.</summary>
    public IReadOnlyList<string> Targets(string nodeId, string port) =>
        _targets.TryGetValue((nodeId, port), out var targets) ? targets : [];

    public bool HasEdge(string nodeId, string port) => _targets.ContainsKey((nodeId, port));
}
