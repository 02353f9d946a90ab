using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>
/// A screen as somebody sees it who says what to do on it. Things are called by what the page itself calls them: name,
/// placeholder or description, never by what the grounder's own index makes of them.
/// </summary>
internal sealed class SpokenScreen
{
    private const int LongestName = 40;

    private readonly Dictionary<UiNode, int> _order = new(ReferenceEqualityComparer.Instance);

    public SpokenScreen(PracticeCase practice, Observation screen)
    {
        (Practice, Screen, Index) = (practice, screen, ObservationIndex.Of(screen));
        foreach (var node in Index.Nodes)
            _order.TryAdd(node, _order.Count);
        Shown = [.. Index.Interactives.Where(node => node.Box is { Area: > 0 } && !node.Is(UiStates.Covered) && Index.IsReachable(node) && node.Role is not ("option" or "root"))];
        Targets = [.. Shown.Where(node => !node.Is(UiStates.Disabled))];
        Texts = [.. Index.Nodes.Where(node => node.Role is "text" or "heading" or "legend" && node.Name.Length is > 1 and <= LongestName && node.Box is { Area: > 0 })];
    }

    public PracticeCase Practice { get; }

    public Observation Screen { get; }

    public ObservationIndex Index { get; }

    public bool IsChinese => Practice.Goal.Language == "zh";

    /// <summary>All that a person could act on, what is switched off now included, in reading order.</summary>
    public IReadOnlyList<UiNode> Shown { get; }

    /// <summary>What can be acted on now.</summary>
    public IReadOnlyList<UiNode> Targets { get; }

    /// <summary>Short texts and headings.</summary>
    public IReadOnlyList<UiNode> Texts { get; }

    /// <summary>What the page calls it; empty where it has no short name.</summary>
    public static string NameOf(UiNode node)
    {
        foreach (var name in new[] { node.Name, node.Placeholder, node.Description })
        {
            if (!string.IsNullOrWhiteSpace(name))
                return name.Length <= LongestName && !name.Contains('"') ? name.Trim() : "";
        }

        return "";
    }

    public static bool IsCalled(UiNode node, string name) => string.Equals(NameOf(node), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that are called the same, itself included.</summary>
    public IReadOnlyList<UiNode> Namesakes(UiNode node) => [.. Shown.Where(other => IsCalled(other, NameOf(node)))];

    public int OrderOf(UiNode node) => _order[node];

    /// <summary>Whether acting on the one is acting on the other: a button and the icon in it, two links to one place.</summary>
    public bool AreSame(UiNode one, UiNode other)
    {
        if (ReferenceEquals(one, other) || (one.Href is { Length: > 0 } && one.Href == other.Href && one.Name == other.Name))
            return true;
        var outer = Index.IsWithin(other, one) ? one : Index.IsWithin(one, other) ? other : null;
        if (outer is null)
            return false;
        var inside = 0;
        foreach (var node in Index.DescendantsOf(outer))
            inside += UiRoles.IsInteractive(node) ? 1 : 0;
        return inside <= 1;
    }
}
