using System.Runtime.CompilerServices;

namespace AutoGlm.Tasks.Observing;

/// <summary>
/// An observation made quick to ask: who stands in whom, in which order, what a control is called when it has no
/// name of its own, which card or row it belongs to, and what lies over the page. Built once per observation by
/// <see cref="Of"/>, in linear time. Safe for several readers at once.
/// All members take nodes of this observation; a node that isn't in it is an <see cref="ArgumentException"/>.
/// </summary>
public sealed class ObservationIndex
{
    private static readonly ConditionalWeakTable<Observation, ObservationIndex> Known = [];

    private readonly UiNode[] _nodes;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly bool[] _interactive;
    private readonly int[] _interactivesBefore;
    private readonly PageText _text;
    private readonly Dictionary<UiNode, int> _positions;
    private readonly Lazy<Dictionary<string, UiNode>> _byRef;
    private readonly Lazy<int[]> _sections;
    private readonly Lazy<bool[]> _containers;
    private readonly Lazy<IReadOnlyList<UiNode>> _overlays;
    private readonly Lazy<UiNode?> _modal;
    private readonly Lazy<IReadOnlyList<UiNode>> _interactives;
    private readonly NearbyLabels _labels;

    private ObservationIndex(Observation observation)
    {
        Observation = observation;
        (_nodes, _parents, _ends) = Walk(observation.Root);
        _positions = new Dictionary<UiNode, int>(_nodes.Length, ReferenceEqualityComparer.Instance);
        _interactive = new bool[_nodes.Length];
        _interactivesBefore = new int[_nodes.Length + 1];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _positions.TryAdd(_nodes[i], i);
            _interactive[i] = i > 0 && UiRoles.IsInteractive(_nodes[i]);
            _interactivesBefore[i + 1] = _interactivesBefore[i] + (_interactive[i] ? 1 : 0);
        }

        _text = new PageText(_nodes, _ends);
        _byRef = new(ByRef);
        _sections = new(() => SectionFinder.Find(this));
        _containers = new(() => ContainerFinder.Find(this));
        _overlays = new(() => OverlayFinder.Find(this));
        _modal = new(() => OverlayFinder.Blocking(this));
        _interactives = new(() => [.. _nodes.Where((_, i) => _interactive[i])]);
        _labels = new NearbyLabels(this);
    }

    public Observation Observation { get; }

    /// <summary>All nodes in reading order, the root first. A node's descendants follow it without gaps.</summary>
    public IReadOnlyList<UiNode> Nodes => _nodes;

    /// <summary>All nodes a person could act on, in reading order; disabled and offscreen ones too.</summary>
    public IReadOnlyList<UiNode> Interactives => _interactives.Value;

    /// <summary>What lies over the page, topmost first: dialogs, and floating boxes such as cookie bars, banners and chat bubbles. Not necessarily in the way.</summary>
    public IReadOnlyList<UiNode> Overlays => _overlays.Value;

    /// <summary>The topmost dialog or overlay that keeps the page from being used; null when the page is free.</summary>
    public UiNode? OpenModal => _modal.Value;

    /// <summary>All text of the observation in reading order.</summary>
    public string Text => _text.All;

    /// <summary>The index of an observation; the same one each time for the same object.</summary>
    public static ObservationIndex Of(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return Known.GetValue(observation, static o => new ObservationIndex(o));
    }

    /// <summary>The node with this reference; null when there is none.</summary>
    public UiNode? Find(string reference) => _byRef.Value.GetValueOrDefault(reference);

    /// <summary>The node it stands in; null for the root.</summary>
    public UiNode? ParentOf(UiNode node) => ParentAt(PositionOf(node)) is >= 0 and var parent ? _nodes[parent] : null;

    /// <summary>What it stands in, the nearest first, the root last.</summary>
    public IEnumerable<UiNode> AncestorsOf(UiNode node)
    {
        for (var at = ParentAt(PositionOf(node)); at >= 0; at = ParentAt(at))
            yield return _nodes[at];
    }

    /// <summary>Its place in reading order, 0 for the root.</summary>
    public int OrderOf(UiNode node) => PositionOf(node);

    /// <summary>Whether <paramref name="node"/> is <paramref name="ancestor"/> or stands in it.</summary>
    public bool IsWithin(UiNode node, UiNode ancestor)
    {
        var (at, of) = (PositionOf(node), PositionOf(ancestor));
        return at >= of && at < _ends[of];
    }

    /// <summary>What stands in a node, in reading order, the node itself left out.</summary>
    public ReadOnlySpan<UiNode> DescendantsOf(UiNode node)
    {
        var at = PositionOf(node);
        return _nodes.AsSpan(at + 1, _ends[at] - at - 1);
    }

    /// <summary>
    /// What a person would call it: its name; for a control without one the text it is labelled with by standing left
    /// of it, above it (right of it for checkboxes and radios) or over its column; then placeholder, description, the
    /// text in it. Empty when nothing is known.
    /// </summary>
    public string LabelOf(UiNode node)
    {
        if (node.Name.Length > 0)
            return node.Name;
        if (UiRoles.IsField(node) && NearbyLabelOf(node) is { Length: > 0 } nearby)
            return nearby;
        if (!string.IsNullOrEmpty(node.Placeholder))
            return node.Placeholder;
        return string.IsNullOrEmpty(node.Description) ? TextOf(node) : node.Description;
    }

    /// <summary>The text that labels a control by where it stands, whether or not the control has a name of its own; empty when there is none.</summary>
    public string NearbyLabelOf(UiNode node) => _labels.Of(PositionOf(node));

    /// <summary>
    /// The title over it: the nearest heading or legend before it in its part of the page, or the name of the region,
    /// card, table or dialog it stands in, whichever is nearer. Null when nothing titles it.
    /// </summary>
    public string? SectionOf(UiNode node) => _sections.Value[PositionOf(node)] is >= 0 and var at ? TitleAt(at) : null;

    /// <summary>
    /// The one thing it belongs to: the nearest row, list item, card, form, group or dialog above it. Cards are also
    /// recognised without a role, as boxes repeated beside each other. Null when it stands free.
    /// </summary>
    public UiNode? ContainerOf(UiNode node)
    {
        for (var at = ParentAt(PositionOf(node)); at > 0; at = ParentAt(at))
        {
            if (_containers.Value[at])
                return _nodes[at];
        }

        return null;
    }

    /// <summary>The table row it stands in, itself included; null outside tables.</summary>
    public UiNode? RowOf(UiNode node) => SelfOrAncestor(node, static n => n.Role == "row");

    /// <summary>The text over its column of a table; null outside tables and where the column has none.</summary>
    public string? ColumnHeaderOf(UiNode node)
    {
        if (SelfOrAncestor(node, UiRoles.IsCell) is not { } cell || ParentOf(cell) is not { Role: "row" } row)
            return null;
        if (SelfOrAncestor(row, UiRoles.IsTable) is not { } table)
            return null;
        var header = row;
        foreach (var candidate in DescendantsOf(table))
        {
            if (candidate.Role != "row")
                continue;
            header = candidate;
            break;
        }

        var column = ColumnOf(row, cell);
        if (ReferenceEquals(header, row) || column >= header.Children.Count || header.Children[column].Role != "columnheader")
            return null;
        return TextOf(header.Children[column]) is { Length: > 0 } text ? text : null;
    }

    /// <summary>All text in a node, names of pictures and values of fields among it, in reading order.</summary>
    public string TextOf(UiNode node) => _text.SpanOf(PositionOf(node)).ToString();

    /// <summary>Whether it can be used as the page now stands: nothing blocks the page, or it is part of what does.</summary>
    public bool IsReachable(UiNode node) =>
        OpenModal is not { } modal || IsWithin(node, modal) || Overlays.Any(overlay => PositionOf(overlay) > PositionOf(modal) && IsWithin(node, overlay))
        || PopsUpAbove(node, modal);

    /// <summary>Whether at least part of it lies in the visible part; a node without a box counts as visible unless it says it is offscreen.</summary>
    public bool IsInViewport(UiNode node) =>
        !node.Is(UiStates.Offscreen) && (node.Box is not { } box || box.Overlaps(Observation.Viewport with { X = 0, Y = 0 }));

    /// <summary>Visible nodes a person could act on now, in reading order: in the viewport, not disabled, not covered, not behind a dialog.</summary>
    public IEnumerable<UiNode> UsableNow() =>
        Interactives.Where(node => (node.States & (UiStates.Disabled | UiStates.Covered)) == 0 && IsInViewport(node) && IsReachable(node));

    internal UiNode NodeAt(int position) => _nodes[position];

    internal int Count => _nodes.Length;

    internal int ParentAt(int position) => _parents[position];

    /// <summary>Position just after the last descendant.</summary>
    internal int EndAt(int position) => _ends[position];

    internal bool IsInteractiveAt(int position) => _interactive[position];

    /// <summary>How many interactive nodes stand in it, itself included.</summary>
    internal int InteractivesIn(int position) => _interactivesBefore[_ends[position]] - _interactivesBefore[position];

    internal ReadOnlySpan<char> TextSpan(int position) => _text.SpanOf(position);

    internal int SectionAt(int position) => _sections.Value[position];

    internal bool IsContainerAt(int position) => _containers.Value[position];

    internal string TitleAt(int position) =>
        _nodes[position].Name is { Length: > 0 } name ? name : _text.SpanOf(position).ToString();

    internal int PositionOf(UiNode node) => _positions.TryGetValue(node, out var at)
        ? at
        : throw new ArgumentException($"The node [{node.Ref}] is not part of this observation; look it up by its reference first.", nameof(node));

    internal bool TryPositionOf(UiNode node, out int position) => _positions.TryGetValue(node, out position);

    internal static int ColumnOf(UiNode row, UiNode cell)
    {
        var column = 0;
        while (column < row.Children.Count && !ReferenceEquals(row.Children[column], cell))
            column++;
        return column;
    }

    private UiNode? SelfOrAncestor(UiNode node, Func<UiNode, bool> fits)
    {
        for (var at = PositionOf(node); at >= 0; at = ParentAt(at))
        {
            if (fits(_nodes[at]))
                return _nodes[at];
        }

        return null;
    }

    /// <summary>Menus and lists that a dialog's own control opened are often drawn outside the dialog, at the page's end.</summary>
    private bool PopsUpAbove(UiNode node, UiNode modal) =>
        PositionOf(node) > PositionOf(modal)
        && SelfOrAncestor(node, static n => n.Is(UiStates.Floating) || n.Role is "listbox" or "menu" or "tooltip") is not null;

    private Dictionary<string, UiNode> ByRef()
    {
        var found = new Dictionary<string, UiNode>(_nodes.Length, StringComparer.Ordinal);
        foreach (var node in _nodes)
            found.TryAdd(node.Ref, node);
        return found;
    }

    private static (UiNode[] Nodes, int[] Parents, int[] Ends) Walk(UiNode root)
    {
        var nodes = new List<UiNode>(256);
        var parents = new List<int>(256);
        var stack = new Stack<(UiNode Node, int Parent)>();
        stack.Push((root, -1));
        while (stack.TryPop(out var next))
        {
            var at = nodes.Count;
            nodes.Add(next.Node);
            parents.Add(next.Parent);
            for (var i = next.Node.Children.Count - 1; i >= 0; i--)
                stack.Push((next.Node.Children[i], at));
        }

        var ends = new int[nodes.Count];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], i + 1);
            if (parents[i] >= 0)
                ends[parents[i]] = Math.Max(ends[parents[i]], ends[i]);
        }

        return ([.. nodes], [.. parents], ends);
    }
}
