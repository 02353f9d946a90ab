using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>A list may hold for each thing its own lists and buttons. What is done to one thing is done in its card, and nowhere else.</summary>
internal static class OwnCard
{
    private const double SameName = 0.9;
    private const double SameDeed = 0.5;

    /// <summary>The card of the clause's thing, among several that have such a button each; null where the screen isn't such a list.</summary>
    public static UiNode? Of(Situation situation, EnterClause clause)
    {
        if (clause.Of is not { } thing)
            return null;
        var cards = Doers(situation, clause).Select(node => Scope.CardOf(situation, node)).OfType<UiNode>().Distinct().ToList();
        if (cards.Count == 0 || situation.Index.ParentOf(cards[0]) is not { } list)
            return null;
        return situation.Index.Nodes.Where(node => node.Name.Length is > 0 and < 120 && !UiRoles.IsField(node) && node.Role != "option" && Similarity.Of(thing, node.Name) >= SameName)
            .Select(node => list.Children.FirstOrDefault(card => situation.Index.IsWithin(node, card)))
            .OfType<UiNode>().FirstOrDefault();
    }

    /// <summary>Whether its options stand beside the one button that does it: pressing that leads to no further form.</summary>
    public static bool IsFinal(Situation situation, EnterClause clause) =>
        clause.Of is not null && Doers(situation, clause).Count() == 1 && situation.Usable.Any(node => node.Role is "combobox" or "radio" or "spinbutton");

    private static IEnumerable<UiNode> Doers(Situation situation, EnterClause clause) =>
        situation.Usable.Where(node => node.Role == "button" && Similarity.Of(clause.Verb, situation.Index.LabelOf(node)) >= SameDeed);
}
