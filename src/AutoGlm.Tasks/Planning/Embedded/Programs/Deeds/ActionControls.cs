using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Finds controls by what they do: the one that replies, the one that shows more, the one that says yes.</summary>
internal static class ActionControls
{
    private const double Least = 0.55;

    private static readonly string[] Yes = ["confirm", "submit", "save", "apply", "finish", "send", "post"];

    /// <summary>The control that does the clause's action; null when there is none.</summary>
    public static UiNode? For(Situation situation, DoClause clause, Func<UiNode, bool> where) =>
        Pick(situation, where, (node, label) => Means(situation, node, label, clause));

    /// <summary>The control that shows more actions for a thing: ⋮, "More", "Actions".</summary>
    public static UiNode? More(Situation situation, Func<UiNode, bool> where) =>
        Pick(situation, where, (node, label) => UiRoles.IsToggle(node) ? 0 : IconMarks.IsMore(label) || label.Length <= 8 && label.Contains("更多", StringComparison.Ordinal) || label.Trim() is "操作" or "菜单" ? 0.9 : Math.Max(0.8 * Synonyms.Strength(label, "more"), Math.Max(Similarity.Of("actions", label) >= 0.7 ? 0.85 : 0, Math.Max(0.85 * Synonyms.Strength(label, "menu"), Similarity.Of("options", label) >= 0.7 ? 0.8 : 0))));

    /// <summary>The control that carries out what a dialog or form was opened for.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="clause">What is done.</param>
    /// <param name="where">In the dialog or form.</param>
    /// <param name="near">The field filled last: of equals the nearest is meant.</param>
    public static UiNode? Commit(Situation situation, DoClause clause, Func<UiNode, bool> where, UiNode? near = null) =>
        Pick(situation, where, (node, label) => Commits(situation, clause, node, label) - Far(node, near));

    private static double Commits(Situation situation, DoClause clause, UiNode node, string label)
    {
        if (clause.Action != Concepts.Cancel && Synonyms.Strength(label, Concepts.Cancel) > 0.6 && label.Length < 12 && Speak(node, label, clause) < 0.9)
            return 0;
        if (clause.Action == "draft")
            return Math.Max(Similarity.Of("save draft", label), label.Contains("草稿", StringComparison.Ordinal) ? 0.9 : 0.6 * Synonyms.Strength(label, "save"));
        return Math.Max(0.98 * Means(situation, node, label, clause), Math.Max(node.InputType == "submit" ? 0.6 : 0, Yes.Max(concept => 0.95 * Synonyms.Strength(label, concept))));
    }

    /// <summary>What stands on the field's line or after it belongs to it sooner than what stands before it.</summary>
    private static double Far(UiNode node, UiNode? near) =>
        node.Box is not { } box || near?.Box is not { } to ? 0
        : Math.Abs(box.Center.Y - to.Center.Y) <= Math.Max(to.Height, box.Height) / 2 ? 0 : box.Center.Y > to.Center.Y ? 0.02 : 0.1;

    private static double Means(Situation situation, UiNode node, string label, DoClause clause)
    {
        var undone = Switching.Undoes(clause.Action);
        if (undone is not null && Switching.IsOn(situation, node, undone) && (Synonyms.Speaks(label, undone) || Synonyms.Speaks(label, clause.Action) || Synonyms.Speaks(node.Description, undone) || IconMarks.Mean(label, undone) || label.Length <= 12 && !UiRoles.IsToggle(node)))
            return 0.97;
        var score = Speak(node, label, clause);
        // "Mark as unread" is not "mark as read", nor is "Follow" a way to unfollow.
        if (Switching.OppositeOf(clause.Action) is { } opposite && Synonyms.Strength(label, opposite) > Synonyms.Strength(label, clause.Action) && !Switching.IsOn(situation, node, clause.Action))
            return 0;
        return undone is not null && Synonyms.Strength(label, clause.Action) < 0.8 && TextFold.Fold(label) != TextFold.Fold(clause.Verb) ? Math.Min(score, 0.3) : score;
    }

    private static double Speak(UiNode node, string label, DoClause clause)
    {
        // "Reserve" is no slip of "remove": what is known to mean another doing is that.
        var other = Synonyms.Best(label, ConceptKind.Action, 0.9) is { } known && known != clause.Action && Synonyms.Strength(label, clause.Action) == 0 && Synonyms.Strength(clause.Verb, known) == 0 && !label.Contains(clause.Verb, StringComparison.OrdinalIgnoreCase);
        var score = Math.Max(Synonyms.Strength(label, clause.Action), other ? 0 : 0.97 * Similarity.Of(clause.Verb, label));
        if (clause.Action is "compose" or "draft" or "send" or "post" && clause.Object is null)
            score = Math.Max(score, Math.Max(Synonyms.Strength(label, "compose"), 0.85 * Synonyms.Strength(label, "create")));
        score = Math.Max(score, 0.9 * Math.Max(Synonyms.Strength(node.Description, clause.Action), Similarity.Of(clause.Verb, node.Description)));
        if (TextFold.Fold(label).StartsWith(TextFold.Fold(clause.Verb) + " ", StringComparison.Ordinal) || label.Length > clause.Verb.Length && TextFold.IsChinese(clause.Verb[0]) && label.Length <= 8 && label.Contains(clause.Verb, StringComparison.Ordinal))
            score = Math.Max(score, 0.8);
        if (IconMarks.Mean(label, clause.Action))
            score = Math.Max(score, 0.85);
        if (label.Length <= 2 && node.Key is { Length: > 1 } key)
            score = Math.Max(score, 0.7 * Synonyms.Strength(Tokens.WordsOfName(key), clause.Action));
        return score;
    }

    private static UiNode? Pick(Situation situation, Func<UiNode, bool> where, Func<UiNode, string, double> score) =>
        situation.Usable
            .Where(node => !UiRoles.IsTextField(node) && node.Role is not "option" && node.Options.Count == 0)
            .Where(where)
            .Select(node => (Node: node, Score: score(node, situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => Math.Round(pair.Score, 2))
            .ThenByDescending(pair => Named.IsInPopup(situation, pair.Node))
            .ThenBy(pair => situation.Index.LabelOf(pair.Node).Length)
            .FirstOrDefault().Node;
}
