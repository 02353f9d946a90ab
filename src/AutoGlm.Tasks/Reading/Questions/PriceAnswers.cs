using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Prices that stand by themselves on a page about one thing: the largest is the one to pay, the other what it was.</summary>
internal static class PriceAnswers
{
    private static readonly string[] Former = ["old price", "original", "was", "before", "former", "list price", "原价", "原来", "以前"];

    public static Finding? Find(Inquiry inquiry, ObservationIndex index)
    {
        if (inquiry.Wants != Wanted.Money)
            return null;
        var prices = Leaves.In(index, index.Nodes[0])
            .Where(leaf => index.IsReachable(leaf) && !Leaves.IsControl(leaf) && Leaves.TextOf(index, leaf) is { Length: < 24 } text && CellKinds.Of(text) == CellKind.Money)
            .DistinctBy(leaf => Leaves.TextOf(index, leaf))
            .ToList();
        if (prices.Count is 0 or > 3)
            return null;
        var shown = prices.OrderByDescending(leaf => leaf.Box?.Height ?? 0).ToList();
        if (inquiry.Operation == Operation.Difference)
        {
            if (prices.Count != 2)
                return null;
            var amounts = prices.ConvertAll(leaf => MoneyReader.Find(Leaves.TextOf(index, leaf))[0].Amount);
            return new Finding(NumberText.Format(Math.Abs(amounts[0] - amounts[1])), $"{amounts[0]} − {amounts[1]}", 0.7);
        }

        var chosen = Former.Any(word => inquiry.Folded.Contains(word, StringComparison.Ordinal)) && shown.Count > 1 ? shown[1] : shown[0];
        return new Finding(Leaves.TextOf(index, chosen), Leaves.TextOf(index, chosen), 0.62) { Node = chosen };
    }
}
