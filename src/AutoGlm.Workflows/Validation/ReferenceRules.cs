using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Validation;

/// <summary>Every reference leads to something that is there when it is needed.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<Problem> Check(AgentDocument document, NodeKindCatalog catalog)
    {
        var graph = new WorkflowGraph(document);
        var bodies = new Bodies(document, graph, catalog);
        foreach (var node in document.Nodes.Where(node => !node.Disabled && node.Id.Length > 0))
        {
            var found = TemplateReferences.Of(node.Settings, "settings");
            foreach (var error in found.Errors)
                yield return Problem.Error(node.Id, error.Field!, (TemplateException)error.InnerException!);
            // A template may ask for the same value several times; one word about it is enough.
            foreach (var reference in found.References.DistinctBy(reference => (reference.Field, reference.ToString())))
            {
                if (Judge(reference, node, document, graph, bodies, catalog) is { } problem)
                    yield return problem;
            }
        }

        foreach (var problem in CheckPermissions(document, document.Permissions.Sites, "sites").Concat(CheckPermissions(document, document.Permissions.PrivateHosts, "privateHosts"))
            .Concat(document.Permissions.Effects.SelectMany((rule, index) => CheckPermissions(document, rule.Sites, $"effects[{index}].sites"))))
            yield return problem;
    }

    private static IEnumerable<Problem> CheckPermissions(AgentDocument document, IReadOnlyList<string> permissions, string list)
    {
        var found = TemplateReferences.Of(new JsonArray([.. permissions.Select(text => JsonValue.Create(text))]), $"permissions.{list}");
        foreach (var error in found.Errors)
            yield return Problem.Error(null, error.Field!, (TemplateException)error.InnerException!);
        foreach (var reference in found.References)
        {
            // What an agent may reach is settled before it runs, so it can't depend on what a node puts out.
            if (reference.Path.Root != "input")
                yield return Problem.Error(null, reference.Field, new($"{reference} is not an input.", $"{reference} 不是输入。"), new("Refer to inputs only: permissions are fixed before the run begins.", "此处只能引用输入：权限在运行开始前就已确定。"));
            else if (CheckInput(reference, null, document) is { } problem)
                yield return problem;
        }
    }

    private static Problem? Judge(TemplateReference reference, WorkflowNode node, AgentDocument document, WorkflowGraph graph, Bodies bodies, NodeKindCatalog catalog)
    {
        var root = reference.Path.Root;
        if (root == "input")
            return CheckInput(reference, node.Id, document);
        if (root == "trigger")
            return CheckTrigger(reference, node, document, catalog);
        if (graph.Node(root) is not { } source)
            return Problem.Error(node.Id, reference.Field, new($"{reference} names “{root}”, and there is no such node.", $"{reference} 引用了“{root}”，但没有这个节点。"), Instead(reference, node, document, graph, catalog));
        // A loop may speak of what its body has done: of each item's result, of the round before.
        var ofBody = catalog.Find(node.Kind)?.BodyFields.Any(field => reference.Field.StartsWith($"settings.{field}", StringComparison.Ordinal)) == true && (root == node.Id || bodies.Of(node.Id).Contains(root));
        if (!ofBody && !graph.UpstreamOf(node.Id).Contains(root))
            return Problem.Error(node.Id, reference.Field, new($"{reference} names “{root}”, which doesn't run before this node.", $"{reference} 引用了“{root}”，但它不在此节点之前运行。"), new("Connect it so that it leads here, or refer to another node.", "请调整连线使它通向这里，或引用其他节点。"));
        if (source.Disabled)
            return Problem.Error(node.Id, reference.Field, new($"{reference} names “{root}”, which is switched off and puts nothing out.", $"{reference} 引用了“{root}”，但它已停用，没有输出。"), new("Switch it on, or refer to another node.", "请启用它，或引用其他节点。"));
        if (catalog.Find(source.Kind) is not { } kind || kind.OutputsAreOpen || reference.Path.Segments.Count == 1)
            return null;
        var outputs = kind.OutputsOf(source, document);
        return outputs.Any(output => output.Name == reference.Path.Segments[1].Name)
            ? null
            : Problem.Error(node.Id, reference.Field, new($"{reference}: “{root}” puts out no “{reference.Path.Segments[1]}”.", $"{reference}：“{root}”没有输出“{reference.Path.Segments[1]}”。"), outputs.Count == 0 ? new("It puts nothing out.", "它没有输出。") : new($"It puts out {string.Join(", ", outputs.Select(output => output.Name))}.", $"它的输出有：{string.Join("、", outputs.Select(output => output.Name))}。"));
    }

    /// <summary>What may stand in place of a name that no node has: often it is what a node before puts out, written without that node.</summary>
    private static LocalText Instead(TemplateReference reference, WorkflowNode node, AgentDocument document, WorkflowGraph graph, NodeKindCatalog catalog)
    {
        var upstream = graph.UpstreamOf(node.Id);
        var root = reference.Path.Root;
        var meant = upstream.Order(StringComparer.Ordinal)
            .Where(id => graph.Node(id) is { } source && catalog.Find(source.Kind)?.OutputsOf(source, document).Any(output => output.Name == root) == true)
            .Select(id => $"{{{{{id}.{reference.Path}}}}}")
            .ToList();
        return meant.Count > 0
            ? new($"Write {string.Join(" or ", meant)}: what a node puts out is named after it.", $"请写成 {string.Join(" 或 ", meant)}：引用节点的输出时要加上节点标识。")
            : new($"Use input or the id of a node before this one{Suggest(upstream)}.", $"请使用 input 或此节点之前某个节点的标识{SuggestZh(upstream)}。");
    }

    /// <summary>What set a run off is known to its trigger alone, which makes the agent's inputs of it; later nodes refer to the trigger by its id.</summary>
    private static Problem? CheckTrigger(TemplateReference reference, WorkflowNode node, AgentDocument document, NodeKindCatalog catalog)
    {
        if (catalog.Find(node.Kind) is not { TakesInput: false } kind || !reference.Field.StartsWith($"settings.{TriggerFields.Inputs}", StringComparison.Ordinal))
            return Problem.Error(node.Id, reference.Field, new($"{reference} can be used by a trigger's inputs only.", $"{reference} 只能在触发节点的输入中使用。"), new("Refer to the trigger by its node's id, or to an input.", "请用节点标识引用触发节点，或引用输入。"));
        var outputs = kind.OutputsOf(node, document);
        return reference.Path.Segments.Count == 1 || outputs.Any(output => output.Name == reference.Path.Segments[1].Name)
            ? null
            : Problem.Error(node.Id, reference.Field, new($"{reference}: the trigger tells no “{reference.Path.Segments[1]}”.", $"{reference}：触发节点不提供“{reference.Path.Segments[1]}”。"), new($"It tells {string.Join(", ", outputs.Select(output => output.Name))}.", $"它提供：{string.Join("、", outputs.Select(output => output.Name))}。"));
    }

    private static Problem? CheckInput(TemplateReference reference, string? node, AgentDocument document)
    {
        if (reference.Path.Segments.Count == 1 || document.Inputs.Any(input => input.Name == reference.Path.Segments[1].Name))
            return null;
        return Problem.Error(
            node,
            reference.Field,
            new($"{reference} names an input that the agent doesn't have.", $"{reference} 引用的输入在智能体中不存在。"),
            new($"Add the input “{reference.Path.Segments[1]}” to the agent{Suggest(document.Inputs.Select(input => input.Name))}.", $"请为智能体添加输入“{reference.Path.Segments[1]}”{SuggestZh(document.Inputs.Select(input => input.Name))}。"));
    }

    private static string Suggest(IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $" (there is {list})";
    }

    private static string SuggestZh(IEnumerable<string> names)
    {
        var list = string.Join("、", names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $"（现有 {list}）";
    }
}
