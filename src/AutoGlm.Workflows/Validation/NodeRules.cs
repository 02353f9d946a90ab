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
                yield return Problem.Error(named, $"{path}.id", named is null ? new("A node has no id.", "有一个节点没有标识。") : new($"“{node.Id}” is not a node's id.", $"“{node.Id}”不是有效的节点标识。"), new("Begin with a letter; use letters, digits, _ and - only, at most 64, and no word like input or if.", "请以字母开头，只用字母、数字、_ 和 -，最多 64 个字符，且不能是 input、if 这类保留词。"));
            else if (!seen.Add(node.Id))
                yield return Problem.Error(named, $"{path}.id", new($"Two nodes have the id “{node.Id}”.", $"有两个节点的标识都是“{node.Id}”。"), new("Rename one of them.", "请修改其中一个。"));

            if (catalog.Find(node.Kind) is not { } kind)
            {
                yield return Problem.Error(
                    named,
                    $"{path}.kind",
                    node.Kind.Length == 0 ? new("The node has no kind.", "节点没有类型。") : new($"There is no kind of node “{node.Kind}” here.", $"这里没有“{node.Kind}”类节点。"),
                    new($"Use one of {string.Join(", ", catalog.Kinds.Select(known => known.Kind))}, or update the product.", $"请使用其中之一：{string.Join("、", catalog.Kinds.Select(known => known.Kind))}；或更新本产品。"));
                continue;
            }

            foreach (var problem in node.Disabled ? kind.ValidateDisabled(node, document) : FieldRules.Check(node, kind).Concat(kind.Validate(node, document)))
                yield return problem;
        }
    }
}
