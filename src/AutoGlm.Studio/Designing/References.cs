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
    /// <param name="agent">The document.</param>
    /// <param name="nodeId">Where they are to be used.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="inputsTitle">Heads the agent's inputs.</param>
    /// <param name="seen">Their values in a run; what lies within those is offered too.</param>
    public static IReadOnlyList<ReferenceGroup> For(AgentDocument agent, string nodeId, NodeKindCatalog kinds, string inputsTitle, SeenValues seen)
    {
        var groups = new List<ReferenceGroup>();
        if (agent.Inputs.Count > 0)
        {
            groups.Add(new ReferenceGroup(inputsTitle, [.. agent.Inputs.Where(input => input.Name.Length > 0)
                .SelectMany(input => seen.Expand(new Reference($"input.{input.Name}", input.Label ?? input.Name, input.Type)))]));
        }

        var upstream = new WorkflowGraph(agent).UpstreamOf(nodeId);
        foreach (var node in agent.Nodes.Where(node => upstream.Contains(node.Id) && node.Id != nodeId))
        {
            if (kinds.Find(node.Kind) is not { } kind || kind.OutputsOf(node, agent) is not { Count: > 0 } outputs)
                continue;
            groups.Add(new ReferenceGroup(
                node.Name ?? kind.Title.For(StudioLanguages.Current),
                [.. outputs.SelectMany(output => seen.Expand(new Reference($"{node.Id}.{output.Name}", output.Name, output.Type)))]));
        }

        return groups;
    }

    /// <summary>Settings in which every reference to one node names another.</summary>
    public static JsonObject Rename(JsonObject settings, string from, string to) =>
        Rename(settings, new Dictionary<string, string>(StringComparer.Ordinal) { [from] = to });

    /// <summary>
    /// Settings in which references lead elsewhere, all at once: of two that swap their names, each gets the other's. What a name
    /// stands for is a node (<c>book</c>) or one of its outputs (<c>book.price</c>); the rest of a path goes on behind it.
    /// </summary>
    public static JsonObject Rename(JsonObject settings, IReadOnlyDictionary<string, string> names)
    {
        return (JsonObject)Walk(settings)!;

        JsonNode? Walk(JsonNode? value) => value switch
        {
            JsonObject members => new JsonObject(members.Select(pair => KeyValuePair.Create(pair.Key, Walk(pair.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Walk)]),
            JsonValue one when one.TryGetValue(out string? text) => JsonValue.Create(PathStart().Replace(text, Renamed)),
            _ => value?.DeepClone(),
        };

        string Renamed(Match found)
        {
            var (before, root, output) = (found.Groups[1].Value, found.Groups[2].Value, found.Groups[3].Value);
            return names.TryGetValue(root + output, out var whole) ? before + whole
                : names.TryGetValue(root, out var other) ? before + other + output
                : found.Value;
        }
    }

    /// <summary>A template's beginning, the root of what it refers to and the member behind it.</summary>
    [GeneratedRegex(@"(\{\{[{#/]?\s*(?:[a-z]+\s+)?)([A-Za-z][A-Za-z0-9_-]*)(\.[\p{L}\p{N}_$-]+)?(?=[.\s}\[])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PathStart();
}
