using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>What each line of a bill comes to: quantity times the price of one.</summary>
internal static partial class LineTotals
{
    private const decimal Cent = 0.011m;

    public static bool IsQuantity(string header) => Quantity().IsMatch(TextFold.Fold(header));

    public static bool IsPrice(string header) => UnitPrice().IsMatch(TextFold.Fold(header)) || AnyPrice().IsMatch(TextFold.Fold(header));

    /// <summary>The sums of these lines; null where the sheet isn't a bill with quantities and prices.</summary>
    public static IReadOnlyList<decimal>? Of(Sheet sheet, IReadOnlyList<int> rows, DateTimeOffset clock)
    {
        var items = rows.Where(row => sheet.Items.Contains(sheet.Rows[row])).ToList();
        decimal? Amount(int row, int column) => Limits.Amount(sheet.Rows[row].Cells[column].Text, clock);
        if (Find(sheet, IsQuantity) is not { } many || items.Count == 0)
            return null;
        var unit = Find(sheet, header => UnitPrice().IsMatch(TextFold.Fold(header)));
        if ((unit ?? Find(sheet, IsPrice)) is not { } each || !items.TrueForAll(row => Amount(row, many) is not null && Amount(row, each) is not null))
            return null;
        var products = items.ConvertAll(row => Amount(row, many)!.Value * Amount(row, each)!.Value);
        // A mere "price" beside a quantity may be that of the whole line, unless another column says what the line comes to.
        return unit is not null || Enumerable.Range(0, sheet.Columns).Any(column => column != many && column != each && items.Zip(products).All(pair => Amount(pair.First, column) is { } told && Math.Abs(told - pair.Second) <= Cent)) ? products : null;
    }

    private static int? Find(Sheet sheet, Func<string, bool> named)
    {
        for (var column = 0; column < sheet.Columns; column++)
        {
            if (named(sheet.Headers[column]))
                return column;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:qty\.?|quantity|pcs\.?|pieces|units?|count|how many|no\. of (?:items|pieces|units)|数量|件数|个数|份数|购买数量)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^(?:(?:price |cost )?each|unit (?:price|cost)|(?:price|cost) (?:per|a) \p{L}+|per (?:unit|piece|item)|rate|单价|每[个件份](?:价格)?|单位价格)(?:\s*[(（].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitPrice();

    [GeneratedRegex(@"^(?:price|cost|价格)(?:\s*[(（].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AnyPrice();
}
