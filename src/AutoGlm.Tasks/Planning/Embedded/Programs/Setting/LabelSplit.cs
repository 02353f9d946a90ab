using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Finds the border between field and value by what the screen calls its fields: "dish Pasta" where a group is called Dish.</summary>
internal static class LabelSplit
{
    private const double Least = 0.5;

    public static SetClause Of(Situation situation, SetClause clause)
    {
        if (clause.Values is not [ValueSource.Literal { Text: var words }])
            return clause;
        var best = Cut(words)
            .Select(pair => (pair.Label, pair.Value, Score: Known(situation, pair.Label)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .ThenByDescending(pair => pair.Label.Length)
            .FirstOrDefault();
        return best.Label is null
            ? clause
            : clause with
            {
                Unsplit = false,
                Field = new Selection { Words = best.Label, Phrase = new TargetPhrase { Name = best.Label } },
                Values = [ValueSource.Of(best.Value)],
            };
    }

    /// <summary>Every way to cut words into a label and a value.</summary>
    public static IEnumerable<(string Label, string Value)> Cut(string words) =>
        Cuts(words)
            .Select(cut => (Label: words[..cut].Trim(), Value: words[cut..].Trim(' ', ':', '：', '=')))
            .Where(pair => pair.Label.Length > 0 && pair.Value.Length > 0);

    private static IEnumerable<int> Cuts(string words)
    {
        for (var i = 1; i < words.Length && i <= 40; i++)
        {
            if (words[i] == ' ' || TextFold.IsChinese(words[i - 1]) || TextFold.IsChinese(words[i]))
                yield return i;
        }
    }

    /// <summary>Whether a control, or the words over a group of choices, are called so.</summary>
    private static double Known(Situation situation, string label)
    {
        var control = Controls.All(situation).Select(node => Labels.Score(situation, node, label)).DefaultIfEmpty(0).Max();
        var words = situation.Index.Nodes.Where(node => node.Children.Count == 0 && node.Name.Length is > 0 and < 40).Select(node => Similarity.Of(label, node.Name)).DefaultIfEmpty(0).Max();
        return Math.Max(control, words >= 0.8 ? 0.95 * words : 0);
    }
}
