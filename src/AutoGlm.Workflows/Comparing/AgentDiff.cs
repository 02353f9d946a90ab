using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Comparing;

/// <summary>
/// What makes one agent document another: nodes, and everything else by parts. The order in which nodes and edges are
/// written down means nothing and is not compared; the order of inputs and outputs is, because forms show it.
/// </summary>
public sealed class AgentDiff
{
    private static readonly string[] Apart = ["nodes", "edges", "inputs", "outputs", "permissions", "layout", "notes", "groups"];

    private AgentDiff(IReadOnlyList<NodeChange> nodes, IReadOnlyList<PartChange> parts) => (Nodes, Parts) = (nodes, parts);

    /// <summary>In the newer document's order, then those that are gone.</summary>
    public IReadOnlyList<NodeChange> Nodes { get; }

    /// <summary>In the order of <see cref="AgentParts.All"/>.</summary>
    public IReadOnlyList<PartChange> Parts { get; }

    public bool IsEmpty => Nodes.Count == 0 && Parts.Count == 0;

    public static AgentDiff Between(AgentDocument before, AgentDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = NodePairs.Of(before, after);
        return new AgentDiff([.. NodesBetween(before, after, pairs)], [.. PartsBetween(before, after, pairs)]);
    }

    private static IEnumerable<NodeChange> NodesBetween(AgentDocument before, AgentDocument after, IReadOnlyDictionary<string, string> pairs)
    {
        var origins = pairs.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        foreach (var node in after.Nodes.DistinctBy(node => node.Id))
        {
            if (!origins.TryGetValue(node.Id, out var origin))
            {
                yield return new NodeChange { Sort = ChangeSort.Added, After = node };
                continue;
            }

            var old = before.Node(origin)!;
            var fields = JsonFields.Between(JsonFields.Of(old), JsonFields.Of(node), "settings", "failure");
            var (from, to) = (PlaceOf(before, old.Id), PlaceOf(after, node.Id));
            var moved = from is not null && to is not null && (from.Value.X != to.Value.X || from.Value.Y != to.Value.Y);
            if (fields.Count > 0 || moved)
            {
                yield return new NodeChange
                {
                    Sort = fields.Count > 0 ? ChangeSort.Changed : ChangeSort.Moved,
                    Before = old,
                    After = node,
                    Fields = fields,
                    From = moved ? from : null,
                    To = moved ? to : null,
                };
            }
        }

        foreach (var node in before.Nodes.DistinctBy(node => node.Id).Where(node => !pairs.ContainsKey(node.Id)))
            yield return new NodeChange { Sort = ChangeSort.Removed, Before = node };
    }

    /// <summary>A document that says no place leaves it to whoever draws it: nothing moved.</summary>
    private static NodePosition? PlaceOf(AgentDocument agent, string id) => agent.Layout.TryGetValue(id, out var place) ? place : null;

    private static IEnumerable<PartChange> PartsBetween(AgentDocument before, AgentDocument after, IReadOnlyDictionary<string, string> pairs)
    {
        string Now(string id) => pairs.GetValueOrDefault(id, id);
        if (JsonFields.Between(Rest(before), Rest(after)) is { Count: > 0 } fields)
            yield return new PartChange { Part = AgentParts.Agent, Name = "", Sort = ChangeSort.Changed, Fields = fields };
        var (old, now) = (before.Permissions, after.Permissions);
        foreach (var change in (IEnumerable<PartChange>)
        [
            .. Keyed(AgentParts.Input, before.Inputs, after.Inputs, input => input.Name, ordered: true),
            .. Keyed(AgentParts.Output, before.Outputs, after.Outputs, output => output.Name, ordered: true),
            .. Keyed(AgentParts.Site, old.Sites, now.Sites, site => site),
            .. Keyed(AgentParts.PrivateHost, old.PrivateHosts, now.PrivateHosts, host => host),
            .. Keyed(AgentParts.Secret, old.Secrets, now.Secrets, secret => secret),
            .. Keyed(AgentParts.Effect, old.Effects, now.Effects, effect => effect.Kind),
            .. Keyed(AgentParts.Edge, before.Edges.Select(edge => edge with { From = Now(edge.From), To = Now(edge.To) }), after.Edges, edge => $"{edge.From}/{edge.Port}/{edge.To}"),
            .. Keyed(AgentParts.Note, before.Notes, after.Notes, note => note.Id),
            .. Keyed(AgentParts.Group, before.Groups.Select(group => group with { Nodes = [.. group.Nodes.Select(Now)] }), after.Groups, group => group.Id),
        ])
            yield return change;
    }

    /// <summary>Several of one name are told apart by their turn.</summary>
    private static IEnumerable<PartChange> Keyed<T>(string part, IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, bool ordered = false)
    {
        var (old, now) = (Numbered(before, name), Numbered(after, name));
        var (byOld, byNow) = (old.ToDictionary(), now.ToDictionary());
        foreach (var (key, json) in now)
        {
            if (!byOld.TryGetValue(key, out var was))
                yield return new PartChange { Part = part, Name = key.Name, Sort = ChangeSort.Added, After = json };
            else if (!JsonNode.DeepEquals(was, json))
                yield return new PartChange { Part = part, Name = key.Name, Sort = ChangeSort.Changed, Before = was, After = json, Fields = JsonFields.Between(was as JsonObject ?? [], json as JsonObject ?? []) };
        }

        foreach (var (key, json) in old.Where(pair => !byNow.ContainsKey(pair.Key)))
            yield return new PartChange { Part = part, Name = key.Name, Sort = ChangeSort.Removed, Before = json };
        if (!ordered)
            yield break;
        var (was1, is1) = (old.Select(pair => pair.Key).Where(byNow.ContainsKey).ToList(), now.Select(pair => pair.Key).Where(byOld.ContainsKey).ToList());
        if (!was1.SequenceEqual(is1))
            yield return new PartChange { Part = part, Name = "", Sort = ChangeSort.Moved, Before = Names(was1), After = Names(is1) };
    }

    private static JsonArray Names(IEnumerable<(string Name, int Turn)> keys) => [.. keys.Select(key => (JsonNode)key.Name)];

    private static List<KeyValuePair<(string Name, int Turn), JsonNode?>> Numbered<T>(IEnumerable<T> parts, Func<T, string> name)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = new List<KeyValuePair<(string, int), JsonNode?>>();
        foreach (var part in parts)
        {
            var key = name(part);
            var turn = turns[key] = turns.GetValueOrDefault(key) + 1;
            numbered.Add(new((key, turn), JsonSerializer.SerializeToNode(part, AgentJsonOptions.Instance)));
        }

        return numbered;
    }

    /// <summary>What the agent is besides its lists, with what else its permissions hold.</summary>
    private static JsonObject Rest(AgentDocument agent)
    {
        var rest = JsonFields.Of(agent with { Nodes = [], Edges = [], Inputs = [], Outputs = [], Layout = new Dictionary<string, NodePosition>(), Notes = [], Groups = [], Permissions = new() });
        foreach (var name in Apart)
            rest.Remove(name);
        foreach (var (name, value) in agent.Permissions.Unknown ?? new Dictionary<string, JsonElement>())
            rest[$"permissions.{name}"] = JsonNode.Parse(value.GetRawText());
        return rest;
    }
}
