using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Chooses the thing the goal names: its option, its card, its link.</summary>
internal static class ThingChooser
{
    private const double Least = 0.8;

    public static Decision? Propose(Situation situation, Want want)
    {
        var index = situation.Index;
        var best = situation.Usable
            .Where(node => node.Role is "radio" or "option" or "button" or "tab" or "menuitemradio" or "checkbox" or "gridcell" or "generic" or "listitem" or "link" && !node.Is(UiStates.Covered))
            .Select(node => (Node: node, Score: ScoreOf(situation, want, node)))
            .Where(pair => pair.Score >= Least && situation.TriedHere(InstructionVerb.Tap, pair.Node) == 0)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => index.OrderOf(pair.Node))
            .FirstOrDefault();
        if (best.Node is null)
            return null;
        if (best.Node.Is(UiStates.Checked) || best.Node.Is(UiStates.Selected))
        {
            want.Done = true;
            return null;
        }

        return new Decision.Do(Instruct.Tap(situation, best.Node, want.PurposeFor(want.Value))) { Thought = situation.Say($"Choose “{want.Raw()}”.", $"选择“{want.Raw()}”。") };
    }

    /// <summary>The named thing is in a list, and nothing else in its card is wanted yet: open it.</summary>
    public static Decision? OpenScope(Situation situation, UiNode? scope)
    {
        if (scope is null || Scope.NamedThing(situation) is not { } named)
            return null;
        var inside = situation.Usable.Where(node => situation.Index.IsWithin(node, scope) && !UiRoles.IsField(node)).ToList();
        if (UiRoles.IsInteractive(scope) && !inside.Contains(scope) && !scope.Is(UiStates.Disabled))
            inside.Add(scope);
        var best = inside
            .Where(node => situation.TriedHere(InstructionVerb.Tap, node) == 0 && situation.Tried(InstructionVerb.Tap, node) < 2)
            .Select(node => (Node: node, Score: OpeningScore(situation, named, node)))
            .Where(pair => pair.Score > 0.3)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        return best.Node is null ? null : new Decision.Do(Instruct.Tap(situation, best.Node, named.PurposeFor(named.Value))) { Thought = situation.Say($"Open “{named.Raw()}”.", $"打开“{named.Raw()}”。") };
    }

    private static string Raw(this Want want) => want.Slot.Raw;

    private static double ScoreOf(Situation situation, Want want, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        if (label.Length == 0)
            return 0;
        var score = Denote.Score(want, label, situation.Context.Clock);
        // "Stay" is no "star": a word that short has no letter to spare.
        if (score < 1 && want.Value.Length < 5 && want.Value.All(char.IsAsciiLetter) && label.Length < 5 && TextFold.Fold(label) != TextFold.Fold(want.Value))
            return 0;
        // A card that is a button or radio as a whole carries more text than the name; its first words are the name.
        if (score < Least && label.Length > want.Value.Length + 3 && TextFold.Fold(label).StartsWith(TextFold.Fold(want.Value), StringComparison.Ordinal) && node.Role is "radio" or "button" or "option" or "generic")
            score = 0.9;
        return score;
    }

    private static double OpeningScore(Situation situation, Want named, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        var score = 0.0;
        if (situation.Goal.Intent.Action is { } action)
            score = Synonyms.Strength(label, action);
        score = Math.Max(score, Synonyms.Strength(label, Concepts.Book) * 0.9);
        score = Math.Max(score, Synonyms.Strength(label, "view") * 0.8);
        score = Math.Max(score, Synonyms.Strength(label, "select") * 0.8);
        score = Math.Max(score, Similarity.Of(named.Value, label) * 0.85);
        return score;
    }
}
