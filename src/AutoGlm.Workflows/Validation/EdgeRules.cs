using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>Each edge: where it comes from, its port, where it leads. Several may leave one port: what follows them runs side by side.</summary>
internal static class EdgeRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        for (var index = 0; index < document.Edges.Count; index++)
        {
            var edge = document.Edges[index];
            var path = $"edges[{index}]";
            var from = document.Node(edge.From);
            var to = document.Node(edge.To);
            if (from is null)
                yield return Dangling(to?.Id, $"{path}.from", edge.From);
            if (to is null)
                yield return Dangling(from?.Id, $"{path}.to", edge.To);
            if (from is not null)
            {
                foreach (var problem in CheckPort(from, edge, path, catalog))
                    yield return problem;
            }

            if (to is not null && catalog.Find(to.Kind) is { TakesInput: false })
                yield return new Problem(edge.To, $"{path}.to", $"“{edge.To}” begins the agent, and nothing can lead to it.", "Remove this edge.");
        }
    }

    private static IEnumerable<Problem> CheckPort(WorkflowNode from, WorkflowEdge edge, string path, NodeKindCatalog catalog)
    {
        if (catalog.Find(from.Kind) is not { } kind)
            yield break;
        var ports = kind.PortsOf(from);
        if (ports.Any(port => port.Name == edge.Port))
            yield break;
        yield return ports.Count == 0
            ? new Problem(from.Id, $"{path}.from", $"“{from.Id}” ends the run, and nothing can follow it.", "Remove this edge.")
            : new Problem(from.Id, $"{path}.port", $"“{from.Id}” has no port “{edge.Port}”.", $"Use {string.Join(" or ", ports.Select(port => port.Name))}.");
    }

    private static Problem Dangling(string? node, string field, string id) =>
        new(node, field, id.Length == 0 ? "The edge leads nowhere." : $"There is no node “{id}”.", "Connect the edge to a node, or remove it.");
}
