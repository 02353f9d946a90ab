using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Sheets;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Whether a short text says yes or no.</summary>
internal static partial class Polarity
{
    public static bool? Of(string text) =>
        No().IsMatch(text) ? false : Yes().IsMatch(text) || CellKinds.Of(text) is CellKind.Time || Span().IsMatch(text) ? true : null;

    /// <summary>Whether the text denies something, wherever the denial stands in it.</summary>
    public static bool Denies(string text) => No().IsMatch(text);

    [GeneratedRegex(@"\b(?:no|not|none|never|closed|out of stock|sold out|unavailable|un(?:paid|confirmed|verified|limited)|without|n/a|false|off|disabled|inactive|excluded|forbidden|cannot)\b|n['’]t\b|^[✗✘✕×❌]$|^(?:否|无|没|不|未)|缺货|售罄|无货|断货|闭馆|休息|关闭|关门|不(?:可|能|支持|提供|包|含|允许|接受|开|营业)|没有|暂无|已满|未(?:付|读|完成|开|确认|包)|停(?:业|用|售)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(?:yes|true|available|in stock|open|included|on|enabled|active|allowed|free|possible|confirmed|paid|verified|of course|certainly|can|accepted)\b|^[✓✔✅☑]$|^(?:是|有|可|能|会|已|对|支持|包|含|允许|接受|提供|开)|有货|现货|可以|营业|开放|开门|包含", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\d{1,2}[:.]\d{2}\s*(?:-|–|—|~|to|至|到)\s*\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
