using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds controls by what they do: the one that replies, the one that shows more, the one that says yes.</summary>
internal static class ActionControls
{
    private const double Least = 0.5;

    private static readonly string[] Yes = ["confirm", "submit", "save", "apply", "finish", "send", "post"];

    /// <summary>The control that does the clause's action; null when there is none.</summary>
    public static UiNode? For(Situation situation, DoClause clause, Func<UiNode, bool> where) =>
        Pick(situation, where, (node, label) => Means(label, node, clause));

    /// <summary>The control that shows more actions for a thing: ⋮, "More", "Actions".</summary>
    public static UiNode? More(Situation situation, Func<UiNode, bool> where) =>
        Pick(situation, where, (node, label) => IconMarks.IsMore(label) ? 0.9 : Math.Max(0.8 * Synonyms.Strength(label, "more"), Math.Max(Similarity.Of("actions", label) >= 0.7 ? 0.85 : 0, Math.Max(0.85 * Synonyms.Strength(label, "menu"), Similarity.Of("options", label) >= 0.7 ? 0.8 : 0))));

    /// <summary>The control that carries out what a dialog or form was opened for.</summary>
    public static UiNode? Commit(Situation situation, DoClause clause, Func<UiNode, bool> where) =>
        Pick(situation, where, (node, label) => Math.Max(0.98 * Means(label, node, clause), Math.Max(node.InputType == "submit" ? 0.6 : 0, Yes.Max(concept => 0.95 * Synonyms.Strength(label, concept)))));

    public static double Means(string label, UiNode node, DoClause clause)
    {
        var score = Math.Max(Synonyms.Strength(label, clause.Action), 0.97 * Similarity.Of(clause.Verb, label));
        score = Math.Max(score, 0.9 * Math.Max(Synonyms.Strength(node.Description, clause.Action), Similarity.Of(clause.Verb, node.Description)));
        if (IconMarks.Mean(label, clause.Action))
            score = Math.Max(score, 0.85);
        if (label.Length <= 2 && node.Key is { Length: > 1 } key)
            score = Math.Max(score, 0.7 * Synonyms.Strength(Tokens.WordsOfName(key), clause.Action));
        return score;
    }

    private static UiNode? Pick(Situation situation, Func<UiNode, bool> where, Func<UiNode, string, double> score) =>
        situation.Usable
            .Where(node => !UiRoles.IsTextField(node) && node.Role is not "option" && node.Options.Count == 0 || node.Role == "menuitem")
            .Where(where)
            .Select(node => (Node: node, Score: score(node, situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => situation.Index.LabelOf(pair.Node).Length)
            .FirstOrDefault().Node;
}
