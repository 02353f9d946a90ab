using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Writes a date the way a field wants it.</summary>
internal static partial class DateWriting
{
    /// <param name="iso">The date.</param>
    /// <param name="hint">Placeholder, description or current value of the field: a pattern such as dd/mm/yyyy or 年月日, or nothing.</param>
    /// <param name="attempt">0 for the likeliest way; higher numbers are other ways, for fields that refused.</param>
    public static string For(string iso, string hint, int attempt)
    {
        var date = Denote.Date(iso);
        var ways = new List<string>();
        if (Pattern().Match(hint) is { Success: true } match)
            ways.Add(date.ToString(FormatOf(match.Value), CultureInfo.InvariantCulture));
        ways.AddRange(
        [
            iso,
            date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
            date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        ]);
        return ways[attempt % ways.Count];
    }

    private static string FormatOf(string pattern) =>
        Part().Replace(pattern, part => char.ToLowerInvariant(part.Value[0]) switch
        {
            'y' or '年' => part.Value.Length == 2 ? "yy" : "yyyy",
            'm' or '月' => part.Value.Length switch { 1 => "M", 2 => "MM", 3 => "MMM", _ => "MMMM" },
            _ => part.Value.Length == 1 ? "d" : "dd",
        });

    [GeneratedRegex(@"\b(?:y{2,4}|m{1,4}|d{1,2})([-/. 年月])\s?(?:m{1,4}|d{1,2})[-/. 月,]+\s?(?:y{2,4}|d{1,2}|m{1,2})日?", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex("y+|m+|d+", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
