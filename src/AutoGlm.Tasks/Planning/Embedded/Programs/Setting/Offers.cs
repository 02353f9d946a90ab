using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Finds what on the screen can be chosen for a value: a radio, a button of a row, a card, a swatch, an option of an open list.</summary>
internal static partial class Offers
{
    private const double Least = 0.72;
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal) { "radio", "option", "button", "menuitem", "menuitemradio", "menuitemcheckbox", "listitem", "generic", "gridcell", "cell", "tab", "link", "treeitem", "checkbox", "img", "graphics-symbol", "article", "text" };

    /// <summary>The best thing that means the value, of those that belong to the field where one is named; null when there is none.</summary>
    public static UiNode? Find(Situation situation, string value, string? field, Func<UiNode, bool>? within = null) =>
        situation.Index.Nodes
            .Where(node => Roles.Contains(node.Role) && !node.Is(UiStates.Disabled) && situation.Index.IsReachable(node) && (within is null || within(node)))
            .Select(node => (Node: node, Score: Score(situation, node, value)))
            .Where(pair => pair.Score >= Least)
            .Select(pair => (pair.Node, Score: pair.Score + Bonus(pair.Node) + (field is null ? 0 : 0.5 * Belongs(situation, pair.Node, field))))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    public static double Belongs(Situation situation, UiNode node, string field)
    {
        var index = situation.Index;
        var score = 0.8 * Similarity.Of(field, index.SectionOf(node));
        var order = 0.0;
        foreach (var above in index.AncestorsOf(node).TakeWhile(above => above.Role != "root").Take(6))
        {
            if (above.Name.Length is > 0 and < 80)
                score = Math.Max(score, Similarity.Of(field, above.Name) - order);
            if (above.Children.Count > 0 && index.TextOf(above.Children[0]) is { Length: > 0 and < 80 } first)
                score = Math.Max(score, (0.95 * Similarity.Of(field, first)) - order);
            order += 0.05;
        }

        return Math.Max(score, 0.9 * Similarity.Of(field, index.NearbyLabelOf(node)));
    }

    private static double Score(Situation situation, UiNode node, string value)
    {
        var label = node.Name.Length > 0 ? node.Name : node.Description is { Length: > 0 } description ? description : situation.Index.LabelOf(node);
        if (label.Length is 0 or > 160)
            return 0;
        var (one, other) = (TextFold.Fold(label), TextFold.Fold(value));
        if (one == other)
            return 1;
        if (Shown.Means(label, value, situation.Context.Clock))
            return 0.95;
        // "Postcode 56948" is what shows 56948 beside other words.
        if (Coded().Match(value) is { Success: true } coded && Naming.PlaceOf(TextFold.Fold(coded.Groups["c"].Value), one) >= 0)
            return 0.88;
        if (value.All(char.IsAsciiDigit))
            return 0;
        // Cards and radios often carry more than the name: a price, a description.
        if (one.StartsWith(other, StringComparison.Ordinal) && (one.Length == other.Length || !char.IsLetterOrDigit(one[other.Length]) || TextFold.IsChinese(other[^1])))
            return 0.9;
        return Similarity.Of(value, label);
    }

    /// <summary>A number or code of some length, with what it is called before it.</summary>
    [GeneratedRegex(@"^(?:(?:the\s+)?(?:\p{Ll}[\p{Ll}-]*\.?\s+){0,3}|[\u4e00-\u9fff]{1,6}\s*[:：]?\s*)(?<c>(?=[\dA-Z-]{3})[A-Z]{0,4}-?\d[\dA-Z]*(?:-[\dA-Z]+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Coded();

    private static double Bonus(UiNode node) => node.Role switch
    {
        "radio" or "option" or "menuitemradio" or "menuitemcheckbox" or "gridcell" => 0.12,
        "checkbox" or "tab" or "menuitem" or "button" or "treeitem" => 0.08,
        "text" or "cell" or "link" => node.Is(UiStates.Clickable) ? 0 : -0.06,
        "listitem" or "generic" => node.Is(UiStates.Clickable) ? 0.06 : 0,
        _ => 0,
    };
}
