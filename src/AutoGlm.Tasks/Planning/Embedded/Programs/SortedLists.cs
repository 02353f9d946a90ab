using System.Globalization;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether the list on the screen stands in the order asked for.</summary>
internal static class SortedLists
{
    private static readonly CompareInfo Letters = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Null when the screen doesn't tell.</summary>
    public static bool? IsInOrder(Situation situation, Ordering order)
    {
        if (PagedSheets.Main(situation) is not { } sheet || ColumnOf(sheet, order) is not { } column)
            return null;
        var texts = sheet.Items.Select(row => row.Cells[column].Text).Where(text => text.Length > 0).ToList();
        if (texts.Count < 2)
            return null;
        var amounts = texts.ConvertAll(text => Amount(situation, text));
        var compared = Enumerable.Range(1, texts.Count - 1)
            .Select(i => amounts[i] is { } now && amounts[i - 1] is { } before ? now.CompareTo(before) : Letters.Compare(texts[i], texts[i - 1], CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace))
            .Select(sign => order.Descending ? -sign : sign)
            .ToList();
        return compared.TrueForAll(sign => sign >= 0);
    }

    private static int? ColumnOf(Sheet sheet, Ordering order)
    {
        if (order.Attribute is null)
            return sheet.Key;
        var named = sheet.HasHeaders
            ? Enumerable.Range(0, sheet.Columns).Select(column => (Column: column, Score: SortWords.Names(sheet.Headers[column], order))).MaxBy(pair => pair.Score)
            : default;
        if (named.Score >= 0.6)
            return named.Column;
        if (Synonyms.Strength(order.Attribute, Concepts.Price) < 0.5)
            return null;
        var money = Enumerable.Range(0, sheet.Columns).Where(column => sheet.Items.All(row => CellKinds.Of(row.Cells[column].Text) == CellKind.Money)).ToList();
        return money.Count == 1 ? money[0] : null;
    }

    private static decimal? Amount(Situation situation, string text) =>
        DateReader.Find(text, situation.Context.Clock) is [{ Date: var date }] && !decimal.TryParse(text, out _) ? date.DayNumber
            : CellKinds.Of(text) == CellKind.Text ? null
            : NumberReader.Find(text) is [var number, ..] ? number.Value : null;
}
