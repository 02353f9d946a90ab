using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>How surely a control is the one that goes by a name: by its own label, the words beside it, its column, group or section.</summary>
internal static class Labels
{
    public static double Score(Situation situation, UiNode node, string name)
    {
        if (name.Length == 0)
            return 0;
        var index = situation.Index;
        var score = Math.Max(Of(name, node.Name), 0.98 * Of(name, index.NearbyLabelOf(node)));
        score = Math.Max(score, Math.Max(0.95 * Of(name, node.Placeholder), 0.85 * Of(name, node.Description)));
        score = Math.Max(score, 0.95 * Of(name, index.ColumnHeaderOf(node)));
        if (node.Key is not null)
            score = Math.Max(score, 0.8 * Of(name, Tokens.WordsOfName(node.Key)));
        if (score >= 0.85)
            return score;
        foreach (var above in index.AncestorsOf(node).Take(4))
        {
            if (above.Name.Length > 0 && above.Role is "group" or "radiogroup" or "listitem" or "row" or "region" or "form" or "dialog")
                score = Math.Max(score, 0.85 * Of(name, above.Name));
        }

        // A button under a heading is not what the heading names.
        return node.Role is "button" or "generic" ? score : Math.Max(score, 0.75 * Of(name, index.SectionOf(node)));
    }

    /// <summary>Whether what a control stands in speaks of a thing: its row, card, group or section.</summary>
    public static double Belongs(Situation situation, UiNode node, string thing)
    {
        var index = situation.Index;
        var folded = TextFold.Fold(thing);
        if (Own(situation, node, thing) is >= 0.8 and var own)
            return own;
        foreach (var above in index.AncestorsOf(node).TakeWhile(above => above.Role != "root").Take(6))
        {
            var text = index.TextOf(above);
            if (text.Length > 600 || index.DescendantsOf(above).ToArray().Count(UiRoles.IsField) > 8)
                break;
            if (TextFold.Fold(text).Contains(folded, StringComparison.Ordinal))
                return above.Role is "row" or "listitem" or "group" or "article" ? 1 : text.Length < 120 ? 0.95 : 0.85;
        }

        return Math.Max(0.9 * Of(thing, index.SectionOf(node)), 0.8 * Of(thing, index.LabelOf(node)));
    }

    /// <summary>By its own name or the words beside it alone.</summary>
    public static double Own(Situation situation, UiNode node, string name) => Math.Max(Of(name, node.Name), Of(name, situation.Index.NearbyLabelOf(node)));

    private static double Of(string name, string? label)
    {
        if (string.IsNullOrEmpty(label) || label.Length > 120)
            return 0;
        var score = Similarity.Of(name, label);
        // What people log in with goes by many names.
        return score < 0.7 && (Synonyms.Strength(name, Concepts.Username) >= 0.9 && Synonyms.Speaks(label, Concepts.Email) || name.Equals("login", StringComparison.OrdinalIgnoreCase) && Synonyms.Strength(label, Concepts.Username) >= 0.9) ? 0.7 : score;
    }
}
