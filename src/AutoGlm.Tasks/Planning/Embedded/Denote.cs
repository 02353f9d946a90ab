using System.Globalization;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Whether a text on the screen means a value of the goal, however either is written.</summary>
internal static class Denote
{
    private const int LongestOption = 120;

    /// <summary>0–1: how surely the text of an option, button or card means the value.</summary>
    public static double Score(Want want, string text, DateTimeOffset clock) => Score(want.Kind, want.Concept, want.Value, text, clock);

    public static double Score(SlotKind kind, string? concept, string value, string text, DateTimeOffset clock)
    {
        if (text.Length is 0 or > LongestOption)
            return 0;
        if (TextFold.Fold(text) == TextFold.Fold(value))
            return 1;
        return kind switch
        {
            SlotKind.Date => IsDate(value, text, clock) ? 0.95 : 0,
            SlotKind.Time => TimeIn(text) is { } time && Clock(time) == value ? 0.95 : 0,
            SlotKind.Number => IsNumber(value, concept, text) ? 0.9 : 0,
            SlotKind.Secret => 0,
            _ => Similarity.Of(value, text),
        };
    }

    /// <summary>The one time of day that a short text states; null when it states none or several.</summary>
    public static TimeOnly? TimeIn(string text)
    {
        if (text.Length is 0 or > LongestOption)
            return null;
        var found = TimeReader.Find(text);
        return found.Count == 1 && (text.Contains(':', StringComparison.Ordinal) || text.Contains('：', StringComparison.Ordinal) || found[0].Alternative is null || text.Any(TextFold.IsChinese)) ? found[0].Time : null;
    }

    public static DateOnly? DateIn(string text, DateTimeOffset clock)
    {
        if (text.Length is 0 or > LongestOption)
            return null;
        var found = DateReader.Find(text, clock);
        return found.Count == 1 ? found[0].Date : null;
    }

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsDate(string iso, string text, DateTimeOffset clock)
    {
        if (!DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        return DateReader.Find(text, clock) is [var found] && (found.Date == date || found.Alternative == date);
    }

    /// <summary>The number alone, or the number with a unit that fits what it counts ("4 guests", 4人).</summary>
    private static bool IsNumber(string value, string? concept, string text)
    {
        if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return false;
        var found = NumberReader.Find(text);
        if (found.Count != 1 || found[0].Value != number || text.TrimEnd().EndsWith('+'))
            return false;
        if (found[0].Span.Length == text.Trim().Length)
            return true;
        return concept is null || found[0].Unit is not null || Synonyms.Speaks(text, concept);
    }
}
