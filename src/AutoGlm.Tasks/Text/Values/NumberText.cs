using System.Globalization;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Numbers as screens write them.</summary>
public static class NumberText
{
    /// <summary>Whether a screen text speaks of this one number: "4 people", "four", 两位, "1,299.00", "¥12". A "4+" or a range does not.</summary>
    public static bool Denotes(string? text, decimal value) => Shown(text) == value;

    /// <summary>The one number a screen text speaks of; null when there is none, or several, or an open end ("5+").</summary>
    public static decimal? Shown(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (MoneyReader.Find(text) is [var money])
            return money.Amount;
        var found = NumberReader.Find(text);
        if (found.Count != 1)
            return null;
        var after = found[0].Span.End;
        var open = after < text.Length && (text[after] is '+' or '＋' || text.AsSpan(after).TrimStart().StartsWith("or more", StringComparison.OrdinalIgnoreCase));
        return open ? null : found[0].Value;
    }

    /// <summary>The number in its shortest plain form, the invariant decimal point.</summary>
    public static string Format(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
