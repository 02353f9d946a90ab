using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Graph;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Designing;

/// <summary>A document as the canvas draws it, and the difference to what it drew before.</summary>
public sealed class CanvasPicture
{
    public static readonly CanvasPicture Empty = new([], [], [], [], []);

    private readonly Dictionary<string, NodeView> _nodes;
    private readonly Dictionary<string, EdgeView> _edges;

    private readonly IReadOnlyList<BodyView> _bodies;
    private readonly IReadOnlyList<GroupView> _groups;
    private readonly IReadOnlyList<NoteView> _notes;

    private CanvasPicture(
        IEnumerable<NodeView> nodes, IEnumerable<EdgeView> edges, IReadOnlyList<BodyView> bodies, IReadOnlyList<GroupView> groups, IReadOnlyList<NoteView> notes)
    {
        _bodies = bodies;
        _groups = groups;
        _notes = notes;
        _nodes = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        _edges = edges.ToDictionary(edge => edge.Id, StringComparer.Ordinal);
    }

    /// <summary>The nodes by id.</summary>
    public IReadOnlyDictionary<string, NodeView> Nodes => _nodes;

    /// <param name="agent">The document.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="texts">What the page says, for settings that are shown in words.</param>
    /// <param name="isPinned">Whether an output is pinned for a node, by id; null where none are.</param>
    public static CanvasPicture Of(AgentDocument agent, IReadOnlyList<Problem> problems, NodeKindCatalog kinds, StudioTexts texts, Func<string, bool>? isPinned = null)
    {
        var byNode = problems.Where(problem => problem.Node is not null).ToLookup(problem => problem.Node!, StringComparer.Ordinal);
        var nodes = agent.Nodes.DistinctBy(node => node.Id).Select(node => View(node, agent, [.. byNode[node.Id]], kinds, texts) with { Pinned = isPinned?.Invoke(node.Id) == true }).ToList();
        var ports = nodes.ToDictionary(node => node.Id, node => node.Ports, StringComparer.Ordinal);
        var edges = agent.Edges.Where(edge => ports.ContainsKey(edge.From) && ports.ContainsKey(edge.To))
            .DistinctBy(EdgeIds.Of)
            .Select(edge => new EdgeView(EdgeIds.Of(edge), edge.From, edge.Port, edge.To, ports[edge.From].FirstOrDefault(port => port.Name == edge.Port)?.Label, edge.Label,
                edge.Via is { } via ? new CanvasPoint(via.X, via.Y) : null));
        return new CanvasPicture(
            nodes, edges, BodiesOf(agent, nodes, kinds), GroupsOf(agent, ports.ContainsKey), [.. agent.Notes.DistinctBy(note => note.Id).Select(NoteView.Of)]);
    }

    /// <summary>What turns an earlier picture into this one.</summary>
    public CanvasPatch Since(CanvasPicture earlier) => new(
        [.. _nodes.Values.Where(node => !earlier._nodes.TryGetValue(node.Id, out var old) || !node.LooksLike(old))],
        [.. earlier._nodes.Keys.Where(id => !_nodes.ContainsKey(id))],
        [.. _edges.Values.Where(edge => !earlier._edges.TryGetValue(edge.Id, out var old) || edge != old)],
        [.. earlier._edges.Keys.Where(id => !_edges.ContainsKey(id))],
        Alike(_bodies, earlier._bodies, (one, other) => one.LooksLike(other)) ? null : _bodies,
        Alike(_groups, earlier._groups, (one, other) => one.LooksLike(other)) ? null : _groups,
        Alike(_notes, earlier._notes, (one, other) => one == other) ? null : _notes);

    private static bool Alike<T>(IReadOnlyList<T> some, IReadOnlyList<T> others, Func<T, T, bool> alike) =>
        some.Count == others.Count && some.Zip(others).All(pair => alike(pair.First, pair.Second));

    private static List<GroupView> GroupsOf(AgentDocument agent, Func<string, bool> isShown) =>
    [
        .. from canvasGroup in agent.Groups.DistinctBy(one => one.Id)
           let inside = canvasGroup.Nodes.Where(isShown).ToList()
           where inside.Count > 0
           select new GroupView(canvasGroup.Id, canvasGroup.Title, CanvasColours.Known(canvasGroup.Colour), inside),
    ];

    private static List<BodyView> BodiesOf(AgentDocument agent, IEnumerable<NodeView> nodes, NodeKindCatalog kinds)
    {
        var views = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        return
        [
            .. from body in new Bodies(agent, new WorkflowGraph(agent), kinds).All.DistinctBy(body => (body.Owner, body.Port))
            let owner = views[body.Owner]
            let inside = body.Nodes.Where(id => id != body.Owner && views.ContainsKey(id)).Order(StringComparer.Ordinal).ToList()
            where inside.Count > 0
            select new BodyView($"{body.Owner}/{body.Port}", body.Owner, owner.Group, $"{owner.Title} · {owner.Ports.First(port => port.Name == body.Port).Label}", inside),
        ];
    }

    private static NodeView View(WorkflowNode node, AgentDocument agent, Problem[] problems, NodeKindCatalog kinds, StudioTexts texts)
    {
        var language = StudioLanguages.Current;
        var kind = kinds.Find(node.Kind);
        var position = agent.Layout.GetValueOrDefault(node.Id);
        var (lines, tags) = kind is null ? ([], []) : NodeSummary.Of(node, kind, language, texts);
        var title = kind?.Title.For(language) ?? node.Kind;
        return new NodeView
        {
            Id = node.Id,
            Kind = node.Kind,
            Group = kind?.Group ?? "unknown",
            Title = string.IsNullOrWhiteSpace(node.Name) ? title : node.Name,
            Subtitle = string.IsNullOrWhiteSpace(node.Name) ? node.Id : title,
            Summary = lines,
            Tags = tags,
            Ports = [.. Ports(node, kind, agent).Select(port => new PortView(port.Name, port.Label.For(language)))],
            TakesInput = kind?.TakesInput ?? true,
            X = position.X,
            Y = position.Y,
            Disabled = node.Disabled,
            Problems = [.. problems.OrderBy(problem => problem.Severity == "error" ? 0 : 1).Select(ProblemWords.Of)],
            Severity = problems.Length == 0 ? null : problems.Any(problem => problem.Severity == "error") ? "error" : "warning",
        };
    }

    /// <summary>An unknown kind shows the ports that edges use, so that nothing seems to be lost.</summary>
    private static IEnumerable<PortDefinition> Ports(WorkflowNode node, INodeKind? kind, AgentDocument agent)
    {
        var known = kind?.PortsOf(node) ?? [];
        var used = agent.Edges.Where(edge => edge.From == node.Id).Select(edge => edge.Port).Distinct()
            .Where(port => known.All(definition => definition.Name != port));
        return known.Concat(used.Select(port => new PortDefinition(port, new LocalText(port, port))));
    }
}
