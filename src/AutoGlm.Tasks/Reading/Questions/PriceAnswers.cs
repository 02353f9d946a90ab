using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Prices that stand by themselves on a page about one thing: the largest is the one to pay, the other what it was.</summary>
internal static class PriceAnswers
{
    private static readonly string[] Former = ["old price", "original", "was", "before", "former", "list price", "原价", "原来", "以前"];

    /// <summary>Words that ask for a price without saying of what.</summary>
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "price", "cost", "pay", "much", "amount", "total", "sum", "fee", "charge", "sell", "sold", "sale", "now", "currently", "today", "current", "final", "full", "regular", "new", "old", "original", "reduced", "save", "discount", "money", "all", "together", "altogether",
        "价格", "价钱", "售价", "多少", "多少钱", "钱", "卖", "现在", "目前", "今天", "费用", "总价", "总共", "一共", "元", "块", "要", "需要", "付", "原价", "现价", "便宜", "优惠", "价",
    };

    private const double SameSize = 1.25;

    public static Finding? Find(Inquiry inquiry, ObservationIndex index)
    {
        // A page that says nothing of the thing tells the price of another.
        if (inquiry.Wants != Wanted.Money || !SpeaksOf(inquiry, index))
            return null;
        // The new price and the old one often stand in one line.
        var prices = Leaves.In(index, index.Nodes[0])
            .Where(leaf => index.IsReachable(leaf) && !Leaves.IsControl(leaf))
            .SelectMany(leaf => MoneyOf(Leaves.TextOf(index, leaf)).Select(text => (Leaf: leaf, Text: text)))
            .DistinctBy(price => price.Text)
            .ToList();
        if (prices.Count is 0 or > 3)
            return null;
        var shown = prices.OrderByDescending(price => price.Leaf.Box?.Height ?? 0).ToList();
        if (inquiry.Operation == Operation.Difference)
        {
            if (prices.Count != 2)
                return null;
            var amounts = prices.ConvertAll(price => MoneyReader.Find(price.Text)[0].Amount);
            return new Finding(NumberText.Format(Math.Abs(amounts[0] - amounts[1])), $"{amounts[0]} − {amounts[1]}", 0.7);
        }

        // A price cut stands beside what it was before, in much the same size: the lower of the two is asked for now.
        var tallest = shown[0].Leaf.Box?.Height ?? 0;
        var beside = prices.Where(price => (price.Leaf.Box?.Height ?? 0) * SameSize >= tallest && Math.Abs((price.Leaf.Box?.Center.Y ?? 0) - (shown[0].Leaf.Box?.Center.Y ?? 0)) <= tallest).OrderBy(price => MoneyReader.Find(price.Text)[0].Amount).ToList();
        var former = Former.Any(word => inquiry.Folded.Contains(word, StringComparison.Ordinal));
        var chosen = beside.Count == 2 ? beside[former ? 1 : 0] : former && shown.Count > 1 ? shown[1] : shown[0];
        return new Finding(chosen.Text.Trim(), Leaves.TextOf(index, chosen.Leaf), 0.62) { Node = chosen.Leaf };
    }

    private static bool SpeaksOf(Inquiry inquiry, ObservationIndex index)
    {
        var thing = inquiry.Content.Where(word => !About.Contains(word)).ToList();
        // What was typed into a search field says nothing of what the page shows.
        var text = Text.TextFold.Fold(string.Join(' ', index.Nodes.Where(node => !UiRoles.IsField(node)).Select(node => node.Name)));
        return thing.Count == 0 || thing.Count(word => text.Contains(word, StringComparison.Ordinal)) * 2 >= thing.Count;
    }

    /// <summary>The sums of a text that says little else.</summary>
    private static IEnumerable<string> MoneyOf(string text)
    {
        var found = text.Length > 40 ? [] : MoneyReader.Find(text);
        return found.Sum(money => money.Span.Length) * 10 >= text.Length * 6 ? found.Select(money => money.Span.In(text)) : [];
    }
}
