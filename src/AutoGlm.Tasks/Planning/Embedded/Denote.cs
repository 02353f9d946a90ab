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
            SlotKind.Date => DateText.Denotes(text, Date(value), clock) ? 0.95 : 0,
            SlotKind.Time => TimeIn(text) == value ? 0.95 : 0,
            SlotKind.Number or SlotKind.Money => IsNumber(value, concept, text) ? 0.9 : 0,
            SlotKind.Secret => 0,
            _ => Similarity.Of(value, text),
        };
    }

    /// <summary>The time of day, HH:mm, that an option offers; null when it offers none.</summary>
    public static string? TimeIn(string text)
    {
        if (text.Length is 0 or > LongestOption || !text.Any(char.IsAsciiDigit) && !text.Any(TextFold.IsChinese))
            return null;
        var bareNumber = text.Trim().All(char.IsAsciiDigit);
        return bareNumber || TimeText.Shown(text) is not { } found ? null : Clock(found.Time);
    }

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly Date(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TimeOnly Time(string value) => TimeOnly.ParseExact(value, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The number alone, or the number with what it counts ("4 guests", 4人).</summary>
    private static bool IsNumber(string value, string? concept, string text) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && NumberText.Denotes(text, number)
        && TimeText.Shown(text) is null
        && (text.Trim().Length <= 3 || MoneyReader.Find(text).Count == 1 || concept is null || Synonyms.Speaks(text, concept) || NumberReader.Find(text) is [{ Unit: not null }]);
}
