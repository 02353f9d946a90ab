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
            yield return new Problem(null, "nodes", "Nothing begins the agent.", "Add a node of kind manual, webhook, schedule or chat and connect it to the first node.");
        foreach (var again in triggers.Where(trigger => trigger.Kind == ManualKind.Name).Skip(1))
            yield return new Problem(again.Id, "kind", $"“{triggers.First(trigger => trigger.Kind == ManualKind.Name).Id}” begins the agent by hand already.", "Keep one such beginning.");
        foreach (var again in triggers.Where(trigger => trigger.Kind == ChatKind.Name).Skip(1))
            yield return new Problem(again.Id, "kind", "Another node begins the agent with a message already.", "Keep one such beginning.");
        foreach (var same in triggers.Where(trigger => trigger.Kind == WebhookKind.Name).GroupBy(WebhookKind.AddressOf).Where(group => group.Key is not null))
            foreach (var again in same.Skip(1))
                yield return new Problem(again.Id, "settings.path", $"“{same.First().Id}” is called at the same path by the same method.", "Choose another path.");
        if (!document.Nodes.Any(node => !node.Disabled && catalog.Find(node.Kind)?.Group == NodeGroups.End))
            yield return new Problem(null, "nodes", "The agent has no end, so it gives no outputs.", "Add a node of kind end.", "warning");

        foreach (var cycle in graph.Cycles())
            yield return new Problem(cycle[0].Id, "edges", $"The nodes {string.Join(", ", cycle.Select(node => node.Id))} lead in a circle.", "Remove the edge that leads back.");

        if (triggers.Count == 0)
            yield break;
        var reached = triggers.SelectMany(trigger => graph.DownstreamOf(trigger.Id)).Concat(triggers.Select(trigger => trigger.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var node in document.Nodes.Where(node => node.Id.Length > 0 && !node.Disabled && !reached.Contains(node.Id)))
            yield return new Problem(node.Id, "edges", $"Nothing leads to “{node.Id}”; it never runs.", "Connect it, or remove it.", "warning");
    }
}
