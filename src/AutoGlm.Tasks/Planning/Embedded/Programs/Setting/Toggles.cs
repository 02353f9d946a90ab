using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Things that are on or off, with or without a role that says so.</summary>
internal static class Toggles
{
    private const double Least = 0.6;

    /// <summary>All of them on the screen, in reading order.</summary>
    public static IReadOnlyList<UiNode> All(Situation situation) =>
    [
        .. situation.Usable.Where(node => UiRoles.IsToggle(node) || node.Role == "option" && situation.Index.AncestorsOf(node).Any(above => above.Is(UiStates.Multiple)) || IsDrawn(situation, node)),
    ];

    /// <summary>Whether it is on; null when the screen doesn't tell.</summary>
    public static bool? IsOn(UiNode node)
    {
        if (node.Is(UiStates.Checked) || node.Is(UiStates.Selected))
            return true;
        if (UiRoles.IsToggle(node) || node.Role == "option")
            return false;
        // A drawn switch without a role is grey when off and coloured when on.
        return Shapes.ColourOf(node) switch
        {
            null => null,
            "grey" or "silver" or "white" or "black" => false,
            _ => true,
        };
    }

    /// <summary>The one that a name most likely means; null when none does well enough.</summary>
    public static UiNode? Named(Situation situation, Selection thing) =>
        thing.Phrase.Name.Length == 0 ? null : Best(situation, All(situation), thing.Phrase.Name, thing.Phrase.Within);

    /// <summary>The same among some of them.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="among">Those that may be meant.</param>
    /// <param name="name">What it is called: by its own words, or by them and the words of what it stands in ("hall light").</param>
    /// <param name="within">What it stands in; null when not said.</param>
    public static UiNode? Best(Situation situation, IReadOnlyList<UiNode> among, string name, string? within)
    {
        var bare = name.Trim('"', '“', '”', '「', '」');
        // "In the settings" is the page itself.
        if (within is { Length: > 0 } && Similarity.Of(within, situation.Now.Title) >= 0.9)
            within = null;
        return among
            .Where(node => within is not { Length: > 0 } || Labels.Belongs(situation, node, within) >= Least)
            .OrderByDescending(node => within is { Length: > 0 } && Around(situation, node).Contains(TextFold.Fold(within), StringComparison.Ordinal))
            .Select(node => (Node: node, Score: Math.Max(Similarity.Of(bare, LabelOf(situation, node)), Math.Max(Holds(LabelOf(situation, node), bare), InRow(situation, node, bare))), Placed: IsInPlace(situation, node, bare)))
            .Select(one => (one.Node, Score: one.Placed ? Math.Max(one.Score, Least) + 0.3 : one.Score))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
    }

    /// <summary>"terms" is said for "I agree to the terms of service".</summary>
    private static double Holds(string label, string name) =>
        name.Length >= 2 && label.Length < 160 && TextFold.Fold(label).Contains(TextFold.Fold(name), StringComparison.Ordinal) ? 0.7 : 0;

    /// <summary>A box without words of its own is called by what stands in its row.</summary>
    private static double InRow(Situation situation, UiNode node, string name) =>
        node.Name.Length == 0 && situation.Index.ContainerOf(node) is { } row && TextFold.Fold(situation.Index.TextOf(row)).Contains(TextFold.Fold(name), StringComparison.Ordinal) ? 0.75 : 0;

    /// <summary>Of several that are called "Light", the "hall light" stands in what speaks of the hall.</summary>
    private static bool IsInPlace(Situation situation, UiNode node, string name)
    {
        // 厨房的灯: what is left of the name beside the label says where.
        if (name.Any(TextFold.IsChinese) && LabelOf(situation, node) is { Length: > 0 } called && name.EndsWith(called, StringComparison.Ordinal) && name.Length > called.Length)
            return Around(situation, node).Contains(name[..^called.Length].TrimEnd('的', '里', '中'), StringComparison.Ordinal);
        var own = LabelText.Of(LabelOf(situation, node)).Words;
        var words = LabelText.Of(name).Words;
        var rest = words.Where(word => TokenWeight.Of(word) >= 0.2 && !own.Any(mine => mine == word || Stemmer.SameRoot(mine, word))).ToList();
        if (rest.Count == 0 || rest.Count == words.Count)
            return false;
        var text = Around(situation, node);
        return rest.TrueForAll(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>What is said around it, as far out as nothing else that is called the same stands there.</summary>
    private static string Around(Situation situation, UiNode node)
    {
        var label = LabelOf(situation, node);
        var around = situation.Index.AncestorsOf(node).TakeWhile(above => above.Role != "root" && !situation.Usable.Any(other => other != node && other.Role == node.Role && situation.Index.IsWithin(other, above) && LabelOf(situation, other) == label)).LastOrDefault();
        return around is null ? "" : TextFold.Fold($"{around.Name} {situation.Index.TextOf(around)}");
    }

    /// <summary>A small nameless box or button beside a label, be it told as a coloured shape; shapes side by side are a drawing.</summary>
    public static bool IsDrawn(Situation situation, UiNode node) =>
        (node.Role is "generic" or "button" or "img" || node.Role == "graphics-symbol" && situation.Index.ParentOf(node) is { } parent && parent.Children.Count(beside => beside.Role == node.Role) == 1) && node.Is(UiStates.Clickable) && node.Name.Length == 0 && node.Children.Count == 0
        && node.Box is { Width: >= 10 and <= 90, Height: >= 8 and <= 50 } && situation.Index.NearbyLabelOf(node).Length > 0;

    /// <summary>What it is called: its name, or the words beside it.</summary>
    public static string LabelOf(Situation situation, UiNode node) =>
        node.Name.Length > 0 ? node.Name : situation.Index.NearbyLabelOf(node) is { Length: > 0 } near ? near : situation.Index.LabelOf(node);
}
