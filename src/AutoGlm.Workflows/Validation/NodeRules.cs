using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>Each node by itself: id, kind, settings.</summary>
internal static class NodeRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < document.Nodes.Count; index++)
        {
            var node = document.Nodes[index];
            var named = node.Id.Length > 0 ? node.Id : null;
            var path = $"nodes[{index}]";
            if (!Identifiers.IsNodeId(node.Id))
                yield return new Problem(named, $"{path}.id", named is null ? "A node has no id." : $"“{node.Id}” is not a node's id.", "Begin with a letter; use letters, digits, _ and - only, at most 64, and no word like input or if.");
            else if (!seen.Add(node.Id))
                yield return new Problem(named, $"{path}.id", $"Two nodes have the id “{node.Id}”.", "Rename one of them.");

            if (catalog.Find(node.Kind) is not { } kind)
            {
                yield return new Problem(
                    named,
                    $"{path}.kind",
                    node.Kind.Length == 0 ? "The node has no kind." : $"There is no kind of node “{node.Kind}” here.",
                    $"Use one of {string.Join(", ", catalog.Kinds.Select(known => known.Kind))}, or update the product.");
                continue;
            }

            foreach (var problem in node.Disabled ? kind.ValidateDisabled(node, document) : FieldRules.Check(node, kind).Concat(kind.Validate(node, document)))
                yield return problem;
        }
    }
}
