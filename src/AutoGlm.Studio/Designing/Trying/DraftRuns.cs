using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing.Trying;

/// <summary>Runs that are begun while an agent is drawn: of the draft, with pinned outputs, whole or around one node.</summary>
public static class DraftRuns
{
    /// <summary>Has a run use pinned outputs: nodes that have one are passed with it, and a start that has one begins with it.</summary>
    public static StartRun WithPins(StartRun start, JsonObject pins, NodeKindCatalog kinds)
    {
        var known = pins.Where(pin => start.Agent.Node(pin.Key) is { Disabled: false }).ToList();
        var begins = known.Where(pin => kinds.Find(start.Agent.Node(pin.Key)!.Kind) is { TakesInput: false }).ToList();
        var given = (JsonObject?)start.Given?.DeepClone() ?? [];
        foreach (var (id, output) in known.Except(begins).Where(pin => pin.Key != start.FromNode))
            given[id] = output?.DeepClone();
        var run = start with { Given = given.Count == 0 ? null : given };
        // Someone who wants the pinned call or message wants to begin there.
        return start.FromNode is null && start.TriggerNode is null && begins is [var (begin, data), ..]
            ? run with { TriggerNode = begin, TriggerData = data?.DeepClone() as JsonObject }
            : run;
    }

    /// <summary>A run around one node.</summary>
    /// <param name="agent">As it is drawn now.</param>
    /// <param name="nodeId">The node.</param>
    /// <param name="scope">How much is run.</param>
    /// <param name="record">An earlier run whose data it begins with; null for none.</param>
    /// <param name="pins">Pinned outputs by node id. That of the node itself doesn't count: it is to be executed.</param>
    /// <param name="kinds">The kinds.</param>
    public static StartRun Around(AgentDocument agent, string nodeId, TryScope scope, NodeRecord? record, JsonObject pins, NodeKindCatalog kinds)
    {
        var others = new JsonObject(pins.Where(pin => pin.Key != nodeId).Select(pin => KeyValuePair.Create(pin.Key, pin.Value?.DeepClone())));
        var inputs = new JsonObject((record?.Run.Run.Inputs ?? []).Where(input => agent.Inputs.Any(known => known.Name == input.Key) && input.Value is not null)
            .Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())));
        var start = new StartRun { Agent = agent, Inputs = inputs };
        return WithPins(
            scope == TryScope.UpTo
                ? start with { UntilNode = nodeId }
                : start with
                {
                    FromNode = nodeId,
                    UntilNode = scope == TryScope.Alone ? nodeId : null,
                    Given = record is null ? null : new JsonObject(record.Before.Where(known => agent.Node(known.Key) is not null).Select(known => KeyValuePair.Create(known.Key, known.Value?.DeepClone()))),
                },
            others,
            kinds);
    }

    /// <summary>Nodes that the settings of one refer to and for which neither a run nor a pin has a value.</summary>
    public static IReadOnlyList<string> Missing(AgentDocument agent, string nodeId, NodeRecord? record, JsonObject pins) =>
        agent.Node(nodeId) is not { } node ? [] :
        [
            .. TemplateReferences.Of(node.Settings, "settings").References.Select(reference => reference.Path.Root).Distinct(StringComparer.Ordinal)
                .Where(root => agent.Node(root) is not null && record?.Before.ContainsKey(root) != true && !pins.ContainsKey(root)),
        ];
}
