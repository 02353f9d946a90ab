using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Rules;

namespace AutoGlm.Tasks.Planning.Embedded.Rules;

/// <summary>What a rule says to leave alone, on one screen.</summary>
internal static class Forbidden
{
    private const int LongestMark = 40;
    private const double Alike = 0.9;

    /// <summary>Nodes to leave alone, each with all that stands in it.</summary>
    public static IEnumerable<UiNode> On(ObservationIndex index, NeverRule rule)
    {
        var (folded, concept) = (TextFold.Fold(rule.What), IsAdvertised(rule.What) ? "advertisement" : null);
        foreach (var node in index.Nodes.Skip(1))
        {
            if (!Says(index, node, folded, concept))
                continue;
            if (ThingOf(index, node) is { } thing)
                yield return thing;
            else if (UiRoles.IsInteractive(node))
                yield return node;
        }
    }

    /// <summary>The row, card or list item that a node belongs to; null for what stands by itself.</summary>
    private static UiNode? ThingOf(ObservationIndex index, UiNode node) =>
        index.RowOf(node) ?? (node.Role is "listitem" or "article" ? node : Scope.CardOf(index, node));

    private static bool Says(ObservationIndex index, UiNode node, string folded, string? concept)
    {
        var label = UiRoles.IsInteractive(node) ? index.LabelOf(node) : node.Name;
        if (label.Length == 0 || (node.Children.Count > 0 && !UiRoles.IsInteractive(node) && node.Role != "heading"))
            return false;
        if (concept is not null && !UiRoles.IsInteractive(node))
            return label.Length <= LongestMark && (Synonyms.Strength(label, concept) >= Alike || IsAdvertised(label));
        return Naming.PlaceOf(folded, TextFold.Fold(label)) >= 0 || (label.Length <= LongestMark && Similarity.Of(folded, label) >= Alike);
    }

    private static bool IsAdvertised(string words) => TextFold.Fold(words) is "advertised" or "sponsored" or "promoted" or "ad" or "ads" or "advert" or "advertisement" or "广告" or "推广" or "赞助";
}
