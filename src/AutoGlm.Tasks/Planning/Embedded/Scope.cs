using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// The card, row or section that belongs to the thing the goal names, where the screen lists several such things: what
/// stands in the others is not meant.
/// </summary>
internal static class Scope
{
    private const double Least = 0.8;

    private static readonly string[] NamingConcepts = [Concepts.Staff, Concepts.Place, Concepts.Product, Concepts.Title, Concepts.City, Concepts.RoomType];

    /// <summary>The value of the goal that names a thing to be picked from a list; null when there is none.</summary>
    public static Want? NamedThing(Situation situation) =>
        situation.Wants.Where(want => want.Kind is SlotKind.Text or SlotKind.Choice && want.Concept is not null && NamingConcepts.Contains(want.Concept)).MinBy(want => Array.IndexOf(NamingConcepts, want.Concept))
        ?? situation.Wants.FirstOrDefault(want => want.Key.StartsWith(Mentions.Prefix, StringComparison.Ordinal));

    public static UiNode? Of(Situation situation)
    {
        if (NamedThing(situation) is not { } named)
            return BestOffer.Of(situation);
        var index = situation.Index;
        UiNode? best = null;
        var bestScore = Least;
        foreach (var node in index.Nodes)
        {
            if (node.Name.Length is 0 or > 120 || node.Role is "root" or "option" || UiRoles.IsField(node))
                continue;
            var score = Similarity.Of(named.Value, node.Name) + (node.Role == "heading" ? 0.02 : 0);
            if (score <= bestScore || CardOf(situation, node) is not { } card || !index.IsReachable(card))
                continue;
            (best, bestScore) = (card, score);
        }

        return best ?? BestOffer.Of(situation);
    }

    /// <summary>Whether a control that every card of a list has does something to one thing, and that isn't the one that is meant, or none is known.</summary>
    public static bool IsOfAnotherThing(Situation situation, UiNode node) =>
        node.Role is "button" or "link" && CardOf(situation, node) is { } card && Of(situation) is var meant && (meant is null || !ReferenceEquals(card, meant) && !situation.Index.IsWithin(node, meant))
        && situation.Usable.Any(other => !ReferenceEquals(other, node) && other.Role == node.Role && situation.Index.LabelOf(other) == situation.Index.LabelOf(node) && CardOf(situation, other) is { } beside && !ReferenceEquals(beside, card));

    /// <summary>The nearest container that is one of several alike.</summary>
    internal static UiNode? CardOf(Situation situation, UiNode node) => CardOf(situation.Index, node);

    /// <summary>The same on a screen that isn't a task's own.</summary>
    internal static UiNode? CardOf(ObservationIndex index, UiNode node)
    {
        for (var card = index.ContainerOf(node); card is not null; card = index.ContainerOf(card))
        {
            if (card.Role is "form" or "dialog" or "alertdialog" or "group" or "radiogroup" or "tabpanel")
                return null;
            if (card.Role is "listitem" or "article")
                return card;
            if (index.ParentOf(card) is { } parent && parent.Children.Count(child => child.Role == card.Role && child.Children.Count > 0) > 1)
                return card;
        }

        return null;
    }
}
