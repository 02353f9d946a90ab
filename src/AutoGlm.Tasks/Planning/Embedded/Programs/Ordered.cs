using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Brings things into an order that is asked for: by a quality, else by their numbers, else by their letters.</summary>
internal static class Ordered
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    public static IReadOnlyList<UiNode> By(Situation situation, IReadOnlyList<UiNode> things, Ordering order)
    {
        var measured = things.Select(node => (Node: node, Amount: AmountOf(situation, node, order.Attribute))).ToList();
        if (measured.TrueForAll(pair => pair.Amount is not null))
            return [.. (order.Descending ? measured.OrderByDescending(pair => pair.Amount) : measured.OrderBy(pair => pair.Amount)).Select(pair => pair.Node)];
        var comparer = Comparer<string>.Create((a, b) => Letters.Compare(a, b, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace));
        return [.. order.Descending ? things.OrderByDescending(node => TextOf(situation, node), comparer) : things.OrderBy(node => TextOf(situation, node), comparer)];
    }

    /// <summary>What it says, without the signs of a drag handle.</summary>
    public static string TextOf(Situation situation, UiNode node)
    {
        var text = situation.Index.TextOf(node);
        var said = (text.Length > 0 ? text : situation.Index.LabelOf(node)).Trim(' ', '⠿', '☰', '≡', '⋮', '↕', '⇅', '•', '·');
        // A dash may be a bullet; before a digit it is a sign.
        return said.Length > 1 && said[0] == '-' && !char.IsDigit(said[1]) ? said[1..].TrimStart() : said;
    }

    private static decimal? AmountOf(Situation situation, UiNode node, string? attribute)
    {
        if (attribute is not null)
            return Criteria.Amount(situation, node, attribute);
        // "3. Sow the seeds" is a text, "42" and "$3.50" are amounts.
        var text = TextOf(situation, node);
        return NumberReader.Find(text) is [var number] && text.Count(char.IsLetter) <= 3 ? number.Value
            : DateReader.Find(text, situation.Context.Clock) is [var date] ? date.Date.DayNumber : null;
    }
}
