using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>
/// Puts an agent's nodes in place of a call to it, so that the whole does what it did: what the call gave and what the end brought
/// back are referred to directly where they are references, and set as values where they are more than that.
/// </summary>
public sealed partial class SubflowInliner(AgentDocument agent, WorkflowNode call, AgentDocument child)
{
    private const double Beside = 340;

    private readonly WorkflowGraph _graph = new(child);

    private WorkflowNode? Start => child.Nodes.FirstOrDefault(node => node is { Kind: "manual", Disabled: false });

    private IReadOnlyList<WorkflowNode> Ends => [.. Reached().Where(node => node.Kind == "end")];

    /// <summary>The first reason against it; null when it can be done.</summary>
    public SubflowRefusal? Refusal()
    {
        if (Start is null || _graph.Outgoing(Start.Id).Count != 1)
            return new SubflowRefusal("noStart", [call.Id]);
        if (Ends.Count > 1 || Ends.Any(end => end.Settings["status"]?.ToString() == "failed"))
            return new SubflowRefusal("ends", [call.Id]);
        if (Reached().Any(node => node.Kind is "stop" or "respond"))
            return new SubflowRefusal("endsRun", [call.Id]);
        if (agent.Edges.Any(edge => edge.From == call.Id && edge.Port != "out"))
            return new SubflowRefusal("error", [call.Id]);
        return null;
    }

    /// <summary>Only where there is no <see cref="Refusal"/>.</summary>
    public Inlined Inline()
    {
        var inner = Reached().Where(node => node.Kind is not "end" && node.Id != Start!.Id).ToList();
        var taken = agent.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in inner)
            taken.Add(names[node.Id] = AgentIds.Free(node.Id, taken, ""));

        var given = new Bridge(Given(), AgentIds.Free("inputs", taken, ""), "input");
        taken.Add(given.Id);
        var endOutputs = Ends is [{ } end] && end.Settings["outputs"] is JsonObject written ? References.Rename(written, Merged(names, given.Names)) : [];
        var back = new Bridge(endOutputs, AgentIds.Free("outputs", taken, ""), call.Id, keepAll: ReferredAsAWhole());

        var inserted = inner.Select(node => node with { Id = names[node.Id], Settings = References.Rename(node.Settings, Merged(names, given.Names)) }).ToList();
        var chain = Chain(names, given, back);
        var nodes = new List<WorkflowNode>(inserted);
        nodes.AddRange(given.Node);
        nodes.AddRange(back.Node);
        var outside = DocumentEdits.Delete(agent, [call.Id], []);
        var edges = outside.Edges.Concat(chain).ToList();
        var joined = outside with
        {
            Nodes = [.. outside.Nodes.Select(node => node with { Settings = References.Rename(node.Settings, back.Names) }), .. nodes],
            Edges = edges,
            Layout = outside.Layout.Concat(Places(names, given, back)).ToDictionary(),
            Permissions = Permissions(),
        };
        return new Inlined(joined, [.. nodes.Select(node => node.Id)]);
    }

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> nodes, IReadOnlyDictionary<string, string> paths) =>
        nodes.Concat(paths).ToDictionary(StringComparer.Ordinal);

    /// <summary>What a run of the child comes to from its start.</summary>
    private IEnumerable<WorkflowNode> Reached() =>
        Start is { } start && _graph.DownstreamOf(start.Id) is var reached ? child.Nodes.Where(node => reached.Contains(node.Id)) : [];

    /// <summary>A value for each of the child's inputs: what the call gives, or else the default.</summary>
    private JsonObject Given()
    {
        var inputs = call.Settings["inputs"] as JsonObject;
        return new JsonObject(child.Inputs.Select(input => KeyValuePair.Create(
            input.Name, (inputs?[input.Name] ?? input.Default)?.DeepClone())));
    }

    private bool ReferredAsAWhole() => agent.Nodes
        .SelectMany(node => TemplateReferences.Of(node.Settings, "settings").References)
        .Any(reference => reference.Path.Root == call.Id && reference.Path.Segments.Count == 1);

    /// <summary>What led to the call leads to the first node, and what led to the end leads to what the call led to.</summary>
    private IEnumerable<WorkflowEdge> Chain(Dictionary<string, string> names, Bridge given, Bridge back)
    {
        var after = agent.Edges.FirstOrDefault(edge => edge.From == call.Id)?.To;
        var end = Ends is [{ } only] ? only.Id : null;
        string? Inside(string id) => id == end ? back.Node.Count > 0 ? back.Id : after : names[id];

        var first = Inside(_graph.Outgoing(Start!.Id)[0].To);
        foreach (var edge in agent.Edges.Where(edge => edge.To == call.Id))
        {
            if ((given.Node.Count > 0 ? given.Id : first) is { } to)
                yield return edge with { To = to };
        }

        if (given.Node.Count > 0 && first is not null)
            yield return new WorkflowEdge { From = given.Id, To = first };
        foreach (var edge in child.Edges.Where(edge => names.ContainsKey(edge.From)))
        {
            if (Inside(edge.To) is { } to)
                yield return edge with { From = names[edge.From], To = to };
        }

        if (back.Node.Count > 0 && after is not null)
            yield return new WorkflowEdge { From = back.Id, To = after };
    }

    private IEnumerable<KeyValuePair<string, NodePosition>> Places(Dictionary<string, string> names, Bridge given, Bridge back)
    {
        var at = agent.Layout.GetValueOrDefault(call.Id);
        var inner = child.Layout.Where(place => names.ContainsKey(place.Key)).ToList();
        var left = inner.Select(place => place.Value.X).DefaultIfEmpty().Min();
        var right = inner.Select(place => place.Value.X).DefaultIfEmpty().Max();
        var top = inner.Select(place => place.Value.Y).DefaultIfEmpty().Min();
        var shift = given.Node.Count > 0 ? Beside : 0;
        foreach (var (id, place) in inner)
            yield return KeyValuePair.Create(names[id], new NodePosition(at.X + shift + place.X - left, at.Y + place.Y - top));
        foreach (var node in given.Node)
            yield return KeyValuePair.Create(node.Id, at);
        foreach (var node in back.Node)
            yield return KeyValuePair.Create(node.Id, new NodePosition(at.X + shift + right - left + Beside, at.Y));
    }

    /// <summary>The child's nodes keep what they were allowed; its sites must be spelled out for the parent only if the parent names any.</summary>
    private AgentPermissions Permissions()
    {
        var (mine, theirs) = (agent.Permissions, child.Permissions);
        return mine with
        {
            Sites = mine.Sites.Count == 0 || theirs.Sites.Count == 0 ? mine.Sites : [.. mine.Sites.Union(theirs.Sites.Where(IsPlain))],
            PrivateHosts = [.. mine.PrivateHosts.Union(theirs.PrivateHosts.Where(IsPlain))],
            Secrets = [.. mine.Secrets.Union(theirs.Secrets)],
        };
    }

    private static bool IsPlain(string permission) => !permission.Contains("{{", StringComparison.Ordinal);

    /// <summary>Values under names: those that are references are named by what they refer to, for the rest a node sets them.</summary>
    private sealed class Bridge
    {
        public Bridge(JsonObject values, string id, string root, bool keepAll = false)
        {
            Id = id;
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            var set = new JsonObject();
            foreach (var (name, value) in values)
            {
                if (!keepAll && value is JsonValue text && text.TryGetValue(out string? template) && OneReference().Match(template) is { Success: true } reference)
                {
                    names[$"{root}.{name}"] = reference.Groups[1].Value;
                    continue;
                }

                names[$"{root}.{name}"] = $"{id}.{name}";
                set[name] = value?.DeepClone();
            }

            if (keepAll)
                names[root] = id;
            Names = names;
            Node = set.Count == 0 ? [] : [new WorkflowNode { Id = id, Kind = "set", Settings = new JsonObject { ["values"] = set } }];
        }

        public string Id { get; }

        public IReadOnlyDictionary<string, string> Names { get; }

        /// <summary>One, or none where every value is a reference.</summary>
        public IReadOnlyList<WorkflowNode> Node { get; }
    }

    [GeneratedRegex(@"^\s*\{\{\s*([A-Za-z][^{}\s]*)\s*\}\}\s*$")]
    private static partial Regex OneReference();
}
