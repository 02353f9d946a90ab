using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Tells what a value looks like by its form alone.</summary>
internal static partial class CellKinds
{
    public static CellKind Of(string text)
    {
        var folded = TextFold.Fold(text);
        if (folded.Length == 0)
            return CellKind.Empty;
        if (folded.Length > 40)
            return CellKind.Text;
        if (Number().IsMatch(folded))
            return CellKind.Number;
        if (Percent().IsMatch(folded))
            return CellKind.Percent;
        if (Time().IsMatch(folded))
            return CellKind.Time;
        if (MoneyReader.Find(folded) is [var money] && money.Span.Length >= folded.Length - 4)
            return CellKind.Money;
        if (Date().IsMatch(folded))
            return CellKind.Date;
        return Measure().IsMatch(folded) ? CellKind.Measure : CellKind.Text;
    }

    /// <summary>The word after a number: "min" of "12 min", 条评价 of 89条评价; null when the text is no number with a word.</summary>
    public static string? UnitOf(string text) => Measure().Match(TextFold.Fold(text)) is { Success: true } match ? match.Groups["u"].Value : null;

    [GeneratedRegex(@"^[-+]?[#№]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-+]?\d+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-+]?\d+(?:\.\d+)?\s?%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$|^\d{1,2}\s?[ap]\.?m\.?$|^(?:上午|下午|晚上|早上|中午)?\d{1,2}[点時时](?:半|\d{1,2}分?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?)(?:[\s,T]+\d{1,2}:\d{2}.*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:[★☆⭐~≈<>]\s?)?\d[\d.,]*\s?(?<u>[\p{L}°²³/★☆⭐]+(?:\s\p{L}+){0,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
