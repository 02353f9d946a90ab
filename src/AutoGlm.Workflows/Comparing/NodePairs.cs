using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Comparing;

/// <summary>
/// Which node of a document is which of another. The same id and kind is the same node. Of the rest, a node whose id
/// was changed is known by what it holds, or else by what it is connected with; only where there is no second that it
/// could be.
/// </summary>
internal static class NodePairs
{
    /// <summary>Ids in the newer document by ids in the older.</summary>
    public static IReadOnlyDictionary<string, string> Of(AgentDocument before, AgentDocument after)
    {
        var now = after.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in before.Nodes.DistinctBy(node => node.Id))
            if (now.TryGetValue(node.Id, out var same) && same.Kind == node.Kind)
                pairs[node.Id] = node.Id;

        Pair(before, after, pairs, (node, _) => Holding(node));
        Pair(before, after, pairs, (node, inBefore) => inBefore ? Around(node, before, id => pairs.GetValueOrDefault(id)) : Around(node, after, id => pairs.ContainsValue(id) ? id : null));
        return pairs;
    }

    private static void Pair(AgentDocument before, AgentDocument after, Dictionary<string, string> pairs, Func<WorkflowNode, bool, string?> likeness)
    {
        // An id that both documents use is no one's new name.
        var (older, newer) = (before.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal), after.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal));
        var taken = pairs.Values.ToHashSet(StringComparer.Ordinal);
        var gone = Single(before.Nodes.DistinctBy(node => node.Id).Where(node => !pairs.ContainsKey(node.Id) && !newer.Contains(node.Id)), node => likeness(node, true));
        var come = Single(after.Nodes.DistinctBy(node => node.Id).Where(node => !taken.Contains(node.Id) && !older.Contains(node.Id)), node => likeness(node, false));
        foreach (var (like, id) in gone)
            if (come.TryGetValue(like, out var other))
                pairs[id] = other;
    }

    private static Dictionary<string, string> Single(IEnumerable<WorkflowNode> nodes, Func<WorkflowNode, string?> likeness) => nodes
        .Select(node => (Like: likeness(node), node.Id))
        .Where(node => node.Like is not null)
        .GroupBy(node => node.Like!, StringComparer.Ordinal)
        .Where(alike => alike.Count() == 1)
        .ToDictionary(alike => alike.Key, alike => alike.First().Id, StringComparer.Ordinal);

    /// <summary>Null for a node without settings: any other of its kind would be like it.</summary>
    private static string? Holding(WorkflowNode node)
    {
        if (node.Settings.Count == 0)
            return null;
        var json = JsonFields.Of(node);
        json.Remove("id");
        json["settings"] = new JsonObject(node.Settings.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        return json.ToJsonString();
    }

    /// <summary>Null unless every neighbour is known and there are at least two.</summary>
    private static string? Around(WorkflowNode node, AgentDocument agent, Func<string, string?> known)
    {
        var edges = agent.Edges.Where(edge => edge.From == node.Id != (edge.To == node.Id))
            .Select(edge => edge.From == node.Id ? (Way: "to", edge.Port, Other: known(edge.To)) : (Way: "from", edge.Port, Other: known(edge.From)))
            .ToList();
        return edges.Count < 2 || edges.Any(edge => edge.Other is null)
            ? null
            : $"{node.Kind} {string.Join(' ', edges.Select(edge => $"{edge.Way} {edge.Port} {edge.Other}").Order(StringComparer.Ordinal))}";
    }
}
