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
        // "March" by itself names a month, and often a column; a date has a number.
        if (folded.Any(char.IsDigit) && Date().IsMatch(folded))
            return CellKind.Date;
        return Measure().IsMatch(folded) ? CellKind.Measure : CellKind.Text;
    }

    /// <summary>The word after a number: "min" of "12 min", 条评价 of 89条评价; null when the text is no number with a word.</summary>
    public static string? UnitOf(string text) =>
        Measure().Match(TextFold.Fold(text)) is not { Success: true } match ? null : match.Groups["u"] is { Success: true, Length: > 0 } unit ? unit.Value : match.Value[..1];

    /// <summary>What a number with this unit tells of a thing: stars are a rating, hours a duration, "hours ago" an age; empty when the unit is the thing itself.</summary>
    public static IReadOnlyList<string> QualitiesOf(string? unit) => unit switch
    {
        null or "" => [],
        "★" or "☆" or "⭐" or "star" or "stars" or "星" or "颗星" or "分" => ["rating", "score", "stars"],
        _ when unit.EndsWith(" ago", StringComparison.Ordinal) || unit.EndsWith('前') => ["age", "date"],
        "h" or "hr" or "hrs" or "hour" or "hours" or "min" or "mins" or "minute" or "minutes" or "小时" or "分钟" or "个小时" or "天" or "day" or "days" => ["duration", "length"],
        "km" or "m" or "mi" or "miles" or "公里" or "米" or "千米" => ["distance"],
        "kg" or "g" or "公斤" or "千克" or "克" => ["weight"],
        "kb" or "mb" or "gb" or "m²" or "㎡" or "sqm" or "平方米" => ["size", "area"],
        _ => [],
    };

    [GeneratedRegex(@"^[-+]?[#№]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[-+]?\d+(?:\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[-+]?\d+(?:\.\d+)?\s?%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?$|^\d{1,2}\s?[ap]\.?m\.?$|^(?:上午|下午|晚上|早上|中午)?\d{1,2}[点時时](?:半|\d{1,2}分?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{4})?|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?)(?:[\s,T]+\d{1,2}:\d{2}.*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:[★☆⭐~≈<>]\s?)?\d[\d.,]*\s?(?<u>[\p{L}°²³/★☆⭐]+(?:\s\p{L}+){0,2})$|^[★☆⭐]\s?\d[\d.,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
