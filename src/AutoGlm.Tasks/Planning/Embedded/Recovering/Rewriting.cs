using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>Writes a value the way a form's message wants it.</summary>
internal static partial class Rewriting
{
    /// <summary>Whether a text tells how a value is to be written.</summary>
    public static bool IsRule(string text) => Pattern().IsMatch(text) || Digits().IsMatch(text) || Spaces().IsMatch(text) || Upper().IsMatch(text) || Lower().IsMatch(text);

    /// <summary>The value as the text wants it; null when the text doesn't say, or the value can't be written so.</summary>
    public static string? As(string rule, string value, DateTimeOffset clock)
    {
        if (Pattern().Match(rule) is { Success: true } pattern && DateReader.Find(value, clock) is [var found, ..])
            return Written(found.Date, pattern.Value);
        if (Digits().IsMatch(rule) && value.Count(char.IsAsciiDigit) >= 2)
            return string.Concat(value.Where(char.IsAsciiDigit));
        if (Spaces().IsMatch(rule))
            return string.Concat(value.Where(c => !char.IsWhiteSpace(c)));
        return Upper().IsMatch(rule) ? value.ToUpper(CultureInfo.InvariantCulture) : Lower().IsMatch(rule) ? value.ToLower(CultureInfo.InvariantCulture) : null;
    }

    private static string Written(DateOnly date, string pattern)
    {
        var format = Parts().Replace(pattern, part => char.ToUpperInvariant(part.Value[0]) switch
        {
            'Y' => part.Length == 2 ? "yy" : "yyyy",
            'M' => part.Length == 1 ? "%M" : "MM",
            _ => part.Length == 1 ? "%d" : "dd",
        });
        return date.ToString(format.Replace("%M", "M", StringComparison.Ordinal).Replace("%d", "d", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:YYYY|YY|yyyy|yy|JJJJ)\s?[-/.年]?\s?(?:MM?|mm?)\s?[-/.月]?\s?(?:DD?|dd?|TT)日?|(?:DD?|dd?|TT)\s?[-/.]\s?(?:MM?|mm?)\s?[-/.]\s?(?:YYYY|YY|yyyy|yy|JJJJ)|(?:MM?|mm?)\s?[-/.]\s?(?:DD?|dd?)\s?[-/.]\s?(?:YYYY|YY|yyyy|yy))(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("[Yy]+|[Mm]+|[Dd]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\b(?:digits?\s+only|only\s+(?:digits?|numbers?|numerals?)|numbers?\s+only|numeric\s+only|must\s+(?:only\s+)?(?:contain|consist\s+of|be)\s+(?:only\s+)?(?:digits|numeric|numbers))\b|(?:只能|仅能?|只可?)(?:填写?|输入|包含|含|为|是)?(?:阿拉伯)?数字|纯数字", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(?:without|no|remove(?:\s+the)?)\s+(?:any\s+)?(?:spaces|blanks|whitespace)\b|不(?:能|要|可)?(?:含|有|包含)空格", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:upper\s?case|capital\s+letters|capitals|block\s+letters)\b(?!.*\bat\s+least\b)|大写字母", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Upper();

    [GeneratedRegex(@"\b(?:lower\s?case|small\s+letters)\b(?!.*\bat\s+least\b)|小写字母", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lower();
}
