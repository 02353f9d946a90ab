using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>What stands in a loop's body stands in it alone: nothing leads into it from outside, and out of it only its end does.</summary>
internal static class BodyRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        var graph = new WorkflowGraph(document);
        foreach (var body in new Bodies(document, graph, catalog).All)
        {
            foreach (var id in body.Nodes.Order(StringComparer.Ordinal))
            {
                if (graph.Incoming(id).FirstOrDefault(edge => !body.Nodes.Contains(edge.From) && !(edge.From == body.Owner && edge.Port == body.Port)) is { } outside)
                {
                    yield return Problem.Error(
                        id,
                        "edges",
                        new($"“{id}” follows “{body.Port}” of “{body.Owner}” and is also reached from “{outside.From}”, so it would stand inside and outside at once.", $"“{id}”位于“{body.Port}”之后（属于“{body.Owner}”），又从“{outside.From}”连入，因此会同时在循环体内外。"),
                        new($"Let what follows “{body.Port}” end there; what comes afterwards follows the other ports of “{body.Owner}”.", $"请让“{body.Port}”之后的节点在那里结束；后续节点请接在“{body.Owner}”的其他出口上。"));
                }
            }
        }
    }
}
