using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>The workflow as a whole: a beginning, an end, no circles, nothing out of reach.</summary>
internal static class GraphRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        var graph = new WorkflowGraph(document);
        var triggers = document.Nodes.Where(node => !node.Disabled && catalog.Find(node.Kind) is { TakesInput: false }).ToList();
        if (triggers.Count == 0)
            yield return Problem.Error(null, "nodes", new("Nothing begins the agent.", "没有启动智能体的节点。"), new("Add a node of kind manual, webhook, schedule or chat and connect it to the first node.", "请添加 manual、webhook、schedule 或 chat 类节点，并连接到第一个节点。"));
        foreach (var again in triggers.Where(trigger => trigger.Kind == ManualKind.Name).Skip(1))
            yield return Problem.Error(again.Id, "kind", new($"“{triggers.First(trigger => trigger.Kind == ManualKind.Name).Id}” begins the agent by hand already.", $"“{triggers.First(trigger => trigger.Kind == ManualKind.Name).Id}”已是手动启动的起点。"), new("Keep one such beginning.", "这样的起点只能保留一个。"));
        foreach (var again in triggers.Where(trigger => trigger.Kind == ChatKind.Name).Skip(1))
            yield return Problem.Error(again.Id, "kind", new("Another node begins the agent with a message already.", "已有另一个节点通过消息启动智能体。"), new("Keep one such beginning.", "这样的起点只能保留一个。"));
        foreach (var same in triggers.Where(trigger => trigger.Kind == WebhookKind.Name).GroupBy(WebhookKind.AddressOf).Where(group => group.Key is not null))
            foreach (var again in same.Skip(1))
                yield return Problem.Error(again.Id, "settings.path", new($"“{same.First().Id}” is called at the same path by the same method.", $"“{same.First().Id}”使用了相同的路径和方法。"), new("Choose another path.", "请换一个路径。"));
        if (!document.Nodes.Any(node => !node.Disabled && catalog.Find(node.Kind)?.Group == NodeGroups.End))
            yield return Problem.Warning(null, "nodes", new("The agent has no end, so it gives no outputs.", "智能体没有结束节点，因此没有输出。"), new("Add a node of kind end.", "请添加 end 类节点。"));

        foreach (var cycle in graph.Cycles())
            yield return Problem.Error(cycle[0].Id, "edges", new($"The nodes {string.Join(", ", cycle.Select(node => node.Id))} lead in a circle.", $"节点 {string.Join("、", cycle.Select(node => node.Id))} 构成了循环。"), new("Remove the edge that leads back.", "请删除往回走的连线。"));

        if (triggers.Count == 0)
            yield break;
        var reached = triggers.SelectMany(trigger => graph.DownstreamOf(trigger.Id)).Concat(triggers.Select(trigger => trigger.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var node in document.Nodes.Where(node => node.Id.Length > 0 && !node.Disabled && !reached.Contains(node.Id)))
            yield return Problem.Warning(node.Id, "edges", new($"Nothing leads to “{node.Id}”; it never runs.", $"没有连线通向“{node.Id}”，它永远不会运行。"), new("Connect it, or remove it.", "请连接它，或删除它。"));
    }
}
