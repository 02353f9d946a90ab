using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>
/// Makes an agent of some nodes and puts a call to it in their place, so that the whole does what it did. What wouldn't is
/// refused: several ways in or out, part of a loop's body, nodes that end the run.
/// </summary>
public sealed class SubflowExtractor(AgentDocument agent, NodeKindCatalog kinds, IReadOnlyCollection<string> selected)
{
    /// <summary>Kinds that speak for the run as a whole: in an agent of their own they would mean something else.</summary>
    private static readonly string[] OfTheRun = ["end", "stop", "respond"];

    private readonly WorkflowGraph _graph = new(agent);
    private readonly HashSet<string> _inside = [.. agent.Nodes.Select(node => node.Id).Where(selected.Contains)];

    private IEnumerable<WorkflowEdge> Entering => agent.Edges.Where(edge => !_inside.Contains(edge.From) && _inside.Contains(edge.To));

    private IEnumerable<WorkflowEdge> Leaving => agent.Edges.Where(edge => _inside.Contains(edge.From) && !_inside.Contains(edge.To));

    /// <summary>The first reason against it; null when it can be done.</summary>
    public SubflowRefusal? Refusal()
    {
        var nodes = agent.Nodes.Where(node => _inside.Contains(node.Id)).ToList();
        if (nodes.Count == 0)
            return new SubflowRefusal("nothing", []);
        if (nodes.Where(node => kinds.Find(node.Kind) is null or { TakesInput: false }).Select(node => node.Id).ToList() is { Count: > 0 } starts)
            return new SubflowRefusal("start", starts);
        if (nodes.Where(node => OfTheRun.Contains(node.Kind)).Select(node => node.Id).ToList() is { Count: > 0 } ends)
            return new SubflowRefusal("end", ends);
        if (CutBody() is { } body)
            return body;
        if (Entries() is { Count: not 1 } entries)
            return new SubflowRefusal("entries", entries);
        if (Leaving.Select(edge => edge.To).Distinct().ToList() is { Count: > 1 } exits)
            return new SubflowRefusal("exits", exits);
        return UnsureOutput();
    }

    /// <summary>Only where there is no <see cref="Refusal"/>.</summary>
    /// <param name="id">The new agent's id, which nobody has.</param>
    /// <param name="name">The new agent's name.</param>
    /// <param name="version">The version of it that is called.</param>
    public Extraction Extract(string id, string name, int version)
    {
        var entry = Entries().Single();
        var inputs = new NamedPaths(Incoming());
        var outputs = new NamedPaths(Outgoing());
        var call = AgentIds.Free("agent", agent.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal), "");
        return new Extraction(Child(id, name, entry, inputs, outputs), Parent(id, name, version, call, inputs, outputs), call);
    }

    private AgentDocument Child(string id, string name, string entry, NamedPaths inputs, NamedPaths outputs)
    {
        var piece = WorkflowPiece.Of(agent, _inside);
        var taken = new HashSet<string>(_inside, StringComparer.Ordinal);
        var start = AgentIds.Free("start", taken, "");
        taken.Add(start);
        var end = AgentIds.Free("end", taken, "");
        var left = piece.Corner.X;
        var right = piece.Layout.Values.Select(place => place.X).DefaultIfEmpty().Max();
        var middle = piece.Layout.GetValueOrDefault(entry).Y;
        var settings = new JsonObject();
        if (outputs.Names.Count > 0)
            settings["outputs"] = new JsonObject(outputs.Names.Select(pair => KeyValuePair.Create(pair.Value, (JsonNode?)$"{{{{{pair.Key}}}}}")));
        return new AgentDocument
        {
            Id = id,
            Name = name,
            Inputs = [.. inputs.Names.Select(Input)],
            Outputs = [.. outputs.Names.Select(pair => new ValueDefinition { Name = pair.Value, Type = TypeOf(pair.Key) })],
            Permissions = agent.Permissions,
            Nodes =
            [
                new WorkflowNode { Id = start, Kind = "manual" },
                .. piece.Nodes.Select(node => node with { Settings = References.Rename(node.Settings, inputs.Under("input")) }),
                new WorkflowNode { Id = end, Kind = "end", Settings = settings },
            ],
            Edges =
            [
                new WorkflowEdge { From = start, To = entry },
                .. piece.Edges,
                .. Leaving.Select(edge => edge with { To = end }),
            ],
            Layout = piece.Layout.Append(KeyValuePair.Create(start, new NodePosition(left - 340, middle)))
                .Append(KeyValuePair.Create(end, new NodePosition(right + 340, middle))).ToDictionary(),
            Groups = piece.Groups,
        };
    }

    private AgentDocument Parent(string id, string name, int version, string call, NamedPaths inputs, NamedPaths outputs)
    {
        var places = agent.Layout.Where(place => _inside.Contains(place.Key)).Select(place => place.Value).ToList();
        var settings = new JsonObject { ["agent"] = id, ["version"] = version };
        if (inputs.Names.Count > 0)
            settings["inputs"] = new JsonObject(inputs.Names.Select(pair => KeyValuePair.Create(pair.Value, (JsonNode?)$"{{{{{pair.Key}}}}}")));
        var node = new WorkflowNode { Id = call, Kind = "agent", Name = name, Settings = settings };
        var without = DocumentEdits.Delete(agent, _inside, []);
        return without with
        {
            Nodes = [.. without.Nodes.Select(other => other with { Settings = References.Rename(other.Settings, outputs.Under(call)) }), node],
            Edges =
            [
                .. without.Edges,
                .. Entering.Select(edge => edge with { To = call }),
                .. Leaving.Take(1).Select(edge => new WorkflowEdge { From = call, To = edge.To }),
            ],
            Layout = without.Layout.Append(KeyValuePair.Create(call, places.Count == 0 ? default
                : new NodePosition(places.Min(place => place.X), places.Average(place => place.Y)))).ToDictionary(),
        };
    }

    /// <summary>Nodes that something outside leads to, or, where nothing does, that nothing leads to at all.</summary>
    private List<string> Entries()
    {
        var entered = Entering.Select(edge => edge.To).Distinct().ToList();
        return entered.Count > 0 ? entered : [.. _inside.Where(id => _graph.Incoming(id).Count == 0)];
    }

    /// <summary>A loop and its body stay together, and what is in a body stays among its like.</summary>
    private SubflowRefusal? CutBody()
    {
        foreach (var body in new Bodies(agent, _graph, kinds).All)
        {
            var owner = _inside.Contains(body.Owner);
            var missing = body.Nodes.Where(id => owner != _inside.Contains(id)).ToList();
            if (owner && missing.Count > 0)
                return new SubflowRefusal("body", missing);
            if (!owner && body.Nodes.Any(_inside.Contains) && !_inside.All(body.Nodes.Contains))
                return new SubflowRefusal("body", [body.Owner]);
        }

        return null;
    }

    /// <summary>What the outside uses must have run whichever way out is taken: the new agent's end gives all of it.</summary>
    private SubflowRefusal? UnsureOutput()
    {
        var ways = Leaving.Select(edge => edge.From).Distinct().Select(from => _graph.UpstreamOf(from).Append(from).ToHashSet(StringComparer.Ordinal)).ToList();
        var unsure = Outgoing().Select(path => path.Root).Distinct().Where(node => ways.Any(way => !way.Contains(node))).ToList();
        return unsure.Count > 0 ? new SubflowRefusal("unsure", unsure) : null;
    }

    /// <summary>The agent's own inputs first, so that they keep their names: permissions go along and refer to them.</summary>
    private IEnumerable<ValuePath> Incoming() => InPermissions()
        .Concat(PathsOf(agent.Nodes.Where(node => _inside.Contains(node.Id)), root => !_inside.Contains(root)))
        .OrderBy(path => path.Root == "input" ? 0 : 1);

    private IEnumerable<ValuePath> InPermissions()
    {
        var (sites, hosts, effects) = (agent.Permissions.Sites, agent.Permissions.PrivateHosts, agent.Permissions.Effects);
        var texts = new JsonArray([.. sites.Concat(hosts).Concat(effects.SelectMany(rule => rule.Sites)).Select(text => JsonValue.Create(text))]);
        return TemplateReferences.Of(texts, "permissions").References.Select(reference => reference.Path).Where(path => path.Root == "input");
    }

    private IEnumerable<ValuePath> Outgoing() => PathsOf(agent.Nodes.Where(node => !_inside.Contains(node.Id)), _inside.Contains);

    private static IEnumerable<ValuePath> PathsOf(IEnumerable<WorkflowNode> nodes, Func<string, bool> isWanted) =>
        nodes.SelectMany(node => TemplateReferences.Of(node.Settings, "settings").References).Select(reference => reference.Path).Where(path => isWanted(path.Root));

    private ValueDefinition Input(KeyValuePair<string, string> named)
    {
        var own = named.Key.StartsWith("input.", StringComparison.Ordinal) ? agent.Inputs.FirstOrDefault(input => $"input.{input.Name}" == named.Key) : null;
        return own is not null ? own with { Name = named.Value } : new ValueDefinition { Name = named.Value, Type = TypeOf(named.Key), Required = true };
    }

    private string TypeOf(string path)
    {
        if (path.Split('.') is not [var root, var output] || agent.Node(root) is not { } node)
            return ValueTypes.Any;
        return kinds.Find(node.Kind)?.OutputsOf(node, agent).FirstOrDefault(value => value.Name == output)?.Type ?? ValueTypes.Any;
    }
}
