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
                yield return Problem.Error(edge.To, $"{path}.to", new($"“{edge.To}” begins the agent, and nothing can lead to it.", $"“{edge.To}”是智能体的起点，不能有连线通向它。"), new("Remove this edge.", "请删除这条连线。"));
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
            ? Problem.Error(from.Id, $"{path}.from", new($"“{from.Id}” ends the run, and nothing can follow it.", $"“{from.Id}”会结束运行，后面不能再连接节点。"), new("Remove this edge.", "请删除这条连线。"))
            : Problem.Error(from.Id, $"{path}.port", new($"“{from.Id}” has no port “{edge.Port}”.", $"“{from.Id}”没有出口“{edge.Port}”。"), new($"Use {string.Join(" or ", ports.Select(port => port.Name))}.", $"可用的有：{string.Join("、", ports.Select(port => port.Name))}。"));
    }

    private static Problem Dangling(string? node, string field, string id) =>
        Problem.Error(node, field, id.Length == 0 ? new("The edge leads nowhere.", "连线没有通向任何节点。") : new($"There is no node “{id}”.", $"没有节点“{id}”。"), new("Connect the edge to a node, or remove it.", "请把连线接到某个节点，或删除它。"));
}
