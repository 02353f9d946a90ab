using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>What a node may refer to, and references inside settings.</summary>
public static partial class References
{
    /// <summary>The agent's inputs, then the outputs of everything that leads to the node, nearest last.</summary>
    public static IReadOnlyList<ReferenceGroup> For(AgentDocument agent, string nodeId, NodeKindCatalog kinds, string inputsTitle)
    {
        var groups = new List<ReferenceGroup>();
        if (agent.Inputs.Count > 0)
        {
            groups.Add(new ReferenceGroup(inputsTitle, [.. agent.Inputs.Where(input => input.Name.Length > 0)
                .Select(input => new Reference($"input.{input.Name}", input.Label ?? input.Name, input.Type))]));
        }

        var upstream = new WorkflowGraph(agent).UpstreamOf(nodeId);
        foreach (var node in agent.Nodes.Where(node => upstream.Contains(node.Id) && node.Id != nodeId))
        {
            if (kinds.Find(node.Kind) is not { } kind || kind.OutputsOf(node, agent) is not { Count: > 0 } outputs)
                continue;
            groups.Add(new ReferenceGroup(
                node.Name ?? kind.Title.For(StudioLanguages.Current),
                [.. outputs.Select(output => new Reference($"{node.Id}.{output.Name}", output.Name, output.Type))]));
        }

        return groups;
    }

    /// <summary>Settings in which every reference to one node names another.</summary>
    public static JsonObject Rename(JsonObject settings, string from, string to) =>
        Rename(settings, new Dictionary<string, string>(StringComparer.Ordinal) { [from] = to });

    /// <summary>Settings in which references to nodes name others, all at once: of two that swap their names, each gets the other's.</summary>
    public static JsonObject Rename(JsonObject settings, IReadOnlyDictionary<string, string> names)
    {
        return (JsonObject)Walk(settings)!;

        JsonNode? Walk(JsonNode? value) => value switch
        {
            JsonObject members => new JsonObject(members.Select(pair => KeyValuePair.Create(pair.Key, Walk(pair.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Walk)]),
            JsonValue one when one.TryGetValue(out string? text) => JsonValue.Create(ReferenceStart().Replace(text, Renamed)),
            _ => value?.DeepClone(),
        };

        string Renamed(Match found) => found.Groups[1].Value + names.GetValueOrDefault(found.Groups[2].Value, found.Groups[2].Value);
    }

    /// <summary>A template's beginning and the root of what it refers to.</summary>
    [GeneratedRegex(@"(\{\{[{#/]?\s*(?:[a-z]+\s+)?)([A-Za-z][A-Za-z0-9_-]*)(?=[.\s}\[])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferenceStart();
}
