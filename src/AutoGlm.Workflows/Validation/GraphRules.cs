using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>The workflow as a whole: one beginning, an end, no circles, nothing out of reach.</summary>
internal static class GraphRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        var graph = new WorkflowGraph(document);
        var triggers = document.Nodes.Where(node => !node.Disabled && catalog.Find(node.Kind) is { TakesInput: false }).ToList();
        if (triggers.Count == 0)
            yield return new Problem(null, "nodes", "Nothing begins the agent.", "Add a node of kind manual and connect it to the first node.");
        foreach (var trigger in triggers.Skip(1))
            yield return new Problem(trigger.Id, "kind", $"“{triggers[0].Id}” begins the agent already.", "Keep one beginning.");
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
