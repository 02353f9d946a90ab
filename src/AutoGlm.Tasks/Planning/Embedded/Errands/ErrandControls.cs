using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>Finds the control that a goal's verb and object name, or the one that sends the fields which were filled in for it.</summary>
internal static class ErrandControls
{
    private const double Least = 0.55;
    private static readonly string[] Sending = ["submit", "send", "save", "confirm", "search", "next", "apply", "finish", "create", "add", "book", "register", "post"];
    private static readonly string[] Away = ["cancel", "back", "close", "help", "logout", "login", "language", "share", "print", "reset"];

    public static UiNode? Find(Situation situation, string goal, IReadOnlyList<string> left, IReadOnlyList<ErrandEntry> entries)
    {
        var index = situation.Index;
        var last = entries.Count == 0 ? null : entries[^1].Field;
        var shared = last is null ? null : index.AncestorsOf(last).FirstOrDefault(around => around.Role is "form" or "dialog" or "search") ?? index.AncestorsOf(last).FirstOrDefault(around => situation.Usable.Any(node => node.Role == "button" && index.IsWithin(node, around)));
        var best = index.Interactives.Where(index.IsReachable)
            .Where(node => node.Role is "button" or "link" or "menuitem" && !UiRoles.IsField(node) || node.InputType is "submit")
            .Where(node => index.LabelOf(node).Length is > 0 and <= 60 && (index.RowOf(node) is null || last is not null))
            .Select(node => (Node: node, Score: Score(situation, node, goal, left, last, shared)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score - (pair.Node.Is(UiStates.Disabled) ? 0.05 : 0))
            .ThenBy(pair => index.OrderOf(pair.Node))
            .ToList();
        // Two that are as likely as each other: the goal doesn't say enough.
        return best.Count == 0 || best.Count > 1 && best[0].Score - best[1].Score < 0.02 && index.LabelOf(best[0].Node) == index.LabelOf(best[1].Node) ? null : best[0].Node;
    }

    /// <summary>Whether a word of the goal and a control's label mean the same doing.</summary>
    public static bool Means(string word, string label) =>
        Synonyms.ConceptsOf(word).Any(hit => hit.Kind == ConceptKind.Action && Synonyms.Strength(label, hit.Concept) >= 0.5);

    private static bool IsNext(Situation situation, UiNode node, UiNode last)
    {
        var (from, to) = (situation.Index.OrderOf(last), situation.Index.OrderOf(node));
        return to > from && !situation.Index.Interactives.Any(other => situation.Index.OrderOf(other) is var order && order > from && order < to && (other.Role is "button" || UiRoles.IsTextField(other)));
    }

    private static double Score(Situation situation, UiNode node, string goal, IReadOnlyList<string> left, UiNode? last, UiNode? shared)
    {
        var label = situation.Index.LabelOf(node);
        var words = Tokens.Of(label).Where(word => TokenWeight.Of(word) >= 0.2).ToList();
        if (words.Count == 0)
            return 0;
        var weight = words.Sum(TokenWeight.Of);
        var said = words.Where(word => left.Any(one => one == word || Stemmer.SameRoot(one, word) || Means(one, word) || TextFold.IsChinese(word[0]) && TextFold.Fold(goal).Contains(word, StringComparison.Ordinal))).Sum(TokenWeight.Of) / weight;
        if (CookieWishes.Of(goal) is { } answer)
            said = Synonyms.Strength(label, answer);
        var score = 0.9 * said;
        if (last is not null)
        {
            var sends = Math.Max(node.InputType == "submit" ? 0.6 : 0, Sending.Max(concept => Synonyms.Strength(label, concept)));
            var together = shared is not null && situation.Index.IsWithin(node, shared) && situation.Index.OrderOf(node) > situation.Index.OrderOf(last);
            score = Math.Max(score, 0.4 * sends) + (together ? 0.3 * Math.Max(sends, said) : 0);
        }

        // A field with a value and the one button behind it belong together.
        if (last is not null && node.Role == "button" && EffectWords.Sure(label) is null && IsNext(situation, node, last))
            score = Math.Max(score, Least + 0.01);
        // What is not asked for is neither undone nor left.
        foreach (var concept in Away)
        {
            if (Synonyms.Strength(label, concept) >= 0.6 && !left.Any(word => Synonyms.Strength(word, concept) >= 0.6))
                score -= 0.6;
        }

        if (EffectWords.Sure(label) is not null && said < 0.5 && last is null)
            score -= 0.6;
        return score - (0.5 * situation.TriedHere(Instructing.InstructionVerb.Tap, node));
    }
}
