using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Templates;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Triggers;

/// <summary>The agent's inputs, out of what set a trigger off.</summary>
public static class TriggerInputs
{
    /// <summary>
    /// As the trigger's <c>inputs</c> say; where they say nothing, by name. What is missing is for the run's own check of its
    /// inputs to say. Throws <see cref="RunRefusedException"/> when a reference finds nothing.
    /// </summary>
    /// <param name="agent">Declares the inputs.</param>
    /// <param name="node">The trigger.</param>
    /// <param name="data">What set it off; shaped as its kind's outputs.</param>
    public static JsonObject From(AgentDocument agent, WorkflowNode node, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(node);
        if (node.Settings["inputs"] is JsonObject { Count: > 0 } written) return Resolve(written, node, data);
        return node.Kind switch
        {
            WebhookKind.Name => ByName(agent, data["body"] as JsonObject, data["query"] as JsonObject),
            ChatKind.Name => Message(agent, data),
            _ => [],
        };
    }

    private static JsonObject Resolve(JsonObject written, WorkflowNode node, JsonObject data)
    {
        try
        {
            return (JsonObject)TemplateResolver.Resolve(written, new TemplateScope([], new Dictionary<string, JsonNode?> { ["trigger"] = data }), node.Id, "settings.inputs")!;
        }
        catch (TemplateException error)
        {
            throw new RunRefusedException([Problem.Error(node.Id, error.Field ?? "settings.inputs", error)]);
        }
    }

    private static JsonObject ByName(AgentDocument agent, params ReadOnlySpan<JsonObject?> places)
    {
        var inputs = new JsonObject();
        foreach (var input in agent.Inputs)
            foreach (var place in places)
                if (place?[input.Name] is { } value)
                {
                    inputs[input.Name] = value.DeepClone();
                    break;
                }
        return inputs;
    }

    private static JsonObject Message(AgentDocument agent, JsonObject data)
    {
        var texts = agent.Inputs.Where(input => input is { Required: true, Type: ValueTypes.Text }).ToList();
        var taken = agent.Inputs.FirstOrDefault(input => input.Name is "message" or "text") ?? (texts.Count == 1 ? texts[0] : null);
        return taken is null ? [] : new JsonObject { [taken.Name] = data["text"]?.DeepClone() };
    }
}
