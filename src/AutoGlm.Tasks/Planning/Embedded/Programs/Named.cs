using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Things that go by a name, the likeliest first; what popped up last comes before what was there.</summary>
internal static class Named
{
    public const double Least = 0.72;

    /// <summary>Controls called so.</summary>
    public static IReadOnlyList<UiNode> Controls(Situation situation, string name) =>
        [.. Rank(situation, name, situation.Usable.Where(node => !node.Is(UiStates.Covered) || UiRoles.IsField(node)))];

    /// <summary>Anything called so, the smallest such thing of those that stand in each other.</summary>
    public static IReadOnlyList<UiNode> Any(Situation situation, string name)
    {
        var index = situation.Index;
        var found = Rank(situation, name, index.Nodes.Where(node => node.Role != "root" && index.IsReachable(node))).ToList();
        return [.. found.Where(node => !found.Exists(other => other != node && index.IsWithin(other, node) && index.LabelOf(other).Length <= index.LabelOf(node).Length))];
    }

    /// <summary>The control that is surely called so, by its words or by what its icon shows; null when none is.</summary>
    public static UiNode? Sure(Situation situation, string name) =>
        Controls(situation, name).FirstOrDefault(node => Likeness(situation, node, name) >= 0.85);

    /// <summary>Whether it is in something that opened over the page.</summary>
    public static bool IsInPopup(Situation situation, UiNode node) =>
        node.Role is "menuitem" or "menuitemcheckbox" or "menuitemradio" or "option"
        || node.Is(UiStates.Floating) || situation.Index.AncestorsOf(node).Any(above => above.Is(UiStates.Floating) || above.Role is "menu" or "listbox" or "dialog" or "alertdialog");

    private static IEnumerable<UiNode> Rank(Situation situation, string name, IEnumerable<UiNode> nodes) =>
        nodes.Select(node => (Node: node, Score: Likeness(situation, node, name)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => Math.Round(pair.Score, 1))
            .ThenByDescending(pair => IsInPopup(situation, pair.Node))
            .ThenByDescending(pair => situation.Index.IsInViewport(pair.Node))
            .Select(pair => pair.Node);

    private static double Likeness(Situation situation, UiNode node, string name)
    {
        var label = situation.Index.LabelOf(node);
        if (label.Length == 0 || label.Length > (3 * name.Length) + 40)
            return 0;
        var (said, shown) = (TextFold.Fold(name), TextFold.Fold(label));
        if (said == shown)
            return 1;
        // Glyphs for folding and following say nothing: "Export ▸", "Tools…".
        var bare = shown.Trim(' ', '▸', '▶', '►', '▾', '▼', '›', '»', '>', '…', '.', '+', '-', '−', ':', '*', '✓');
        // What an icon without words shows is told as "icon trash".
        if (bare.StartsWith("icon ", StringComparison.Ordinal))
            bare = bare[5..];
        return bare == said ? 0.99 : Similarity.Of(name, bare);
    }
}
