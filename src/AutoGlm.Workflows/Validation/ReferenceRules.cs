using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
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
                yield return new Problem(node.Id, error.Field!, error.InnerException!.Message, error.Cure);
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
            yield return new Problem(null, error.Field!, error.InnerException!.Message, error.Cure);
        foreach (var reference in found.References)
        {
            // What an agent may reach is settled before it runs, so it can't depend on what a node puts out.
            if (reference.Path.Root != "input")
                yield return new Problem(null, reference.Field, $"{reference} is not an input.", "Refer to inputs only: permissions are fixed before the run begins.");
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
            return new Problem(node.Id, reference.Field, $"{reference} names “{root}”, and there is no such node.", $"Use input or the id of a node before this one{Suggest(graph.UpstreamOf(node.Id))}.");
        // A loop may speak of what its body has done: of each item's result, of the round before.
        var ofBody = catalog.Find(node.Kind)?.BodyFields.Any(field => reference.Field.StartsWith($"settings.{field}", StringComparison.Ordinal)) == true && (root == node.Id || bodies.Of(node.Id).Contains(root));
        if (!ofBody && !graph.UpstreamOf(node.Id).Contains(root))
            return new Problem(node.Id, reference.Field, $"{reference} names “{root}”, which doesn't run before this node.", "Connect it so that it leads here, or refer to another node.");
        if (source.Disabled)
            return new Problem(node.Id, reference.Field, $"{reference} names “{root}”, which is switched off and puts nothing out.", "Switch it on, or refer to another node.");
        if (catalog.Find(source.Kind) is not { } kind || kind.OutputsAreOpen || reference.Path.Segments.Count == 1)
            return null;
        var outputs = kind.OutputsOf(source, document);
        return outputs.Any(output => output.Name == reference.Path.Segments[1].Name)
            ? null
            : new Problem(node.Id, reference.Field, $"{reference}: “{root}” puts out no “{reference.Path.Segments[1]}”.", outputs.Count == 0 ? "It puts nothing out." : $"It puts out {string.Join(", ", outputs.Select(output => output.Name))}.");
    }

    /// <summary>What set a run off is known to its trigger alone, which makes the agent's inputs of it; later nodes refer to the trigger by its id.</summary>
    private static Problem? CheckTrigger(TemplateReference reference, WorkflowNode node, AgentDocument document, NodeKindCatalog catalog)
    {
        if (catalog.Find(node.Kind) is not { TakesInput: false } kind || !reference.Field.StartsWith($"settings.{TriggerFields.Inputs}", StringComparison.Ordinal))
            return new Problem(node.Id, reference.Field, $"{reference} can be used by a trigger's inputs only.", "Refer to the trigger by its node's id, or to an input.");
        var outputs = kind.OutputsOf(node, document);
        return reference.Path.Segments.Count == 1 || outputs.Any(output => output.Name == reference.Path.Segments[1].Name)
            ? null
            : new Problem(node.Id, reference.Field, $"{reference}: the trigger tells no “{reference.Path.Segments[1]}”.", $"It tells {string.Join(", ", outputs.Select(output => output.Name))}.");
    }

    private static Problem? CheckInput(TemplateReference reference, string? node, AgentDocument document)
    {
        if (reference.Path.Segments.Count == 1 || document.Inputs.Any(input => input.Name == reference.Path.Segments[1].Name))
            return null;
        return new Problem(
            node,
            reference.Field,
            $"{reference} names an input that the agent doesn't have.",
            $"Add the input “{reference.Path.Segments[1]}” to the agent{Suggest(document.Inputs.Select(input => input.Name))}.");
    }

    private static string Suggest(IEnumerable<string> names)
    {
        var list = string.Join(", ", names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $" (there is {list})";
    }
}
