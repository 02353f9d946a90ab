using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Watching;

/// <summary>A run's edges as the canvas marks them: those that were taken, and how often.</summary>
public static class EdgeStatuses
{
    public static IReadOnlyList<EdgeStatusView> Of(RunSnapshot run, NodeKindCatalog kinds)
    {
        ArgumentNullException.ThrowIfNull(run);
        var nodes = run.Nodes.ToLookup(node => node.NodeId, StringComparer.Ordinal);
        return
        [
            .. from edge in run.Agent.Edges.DistinctBy(EdgeIds.Of)
               let count = BeginsABody(run.Agent, edge, kinds) ? RoundsOf(nodes[edge.To]) : nodes[edge.From].Count(node => LeftBy(node, edge.Port))
               where count > 0
               select new EdgeStatusView(EdgeIds.Of(edge), count, nodes[edge.To].Any(node => node.Status == NodeRunStatus.Running)),
        ];
    }

    private static bool BeginsABody(AgentDocument agent, WorkflowEdge edge, NodeKindCatalog kinds) =>
        agent.Node(edge.From) is { } from && kinds.Find(from.Kind)?.BodyPorts.Contains(edge.Port) == true;

    /// <summary>A region leaves by its port once for each of its frames, and tells only of its own end.</summary>
    private static int RoundsOf(IEnumerable<NodeRunView> inside) => inside.Select(node => node.Frame).Distinct(StringComparer.Ordinal).Count();

    private static bool LeftBy(NodeRunView node, string port) => node.Port == port || node.Port == NodePorts.All;
}
