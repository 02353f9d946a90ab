using System.Globalization;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Times as screens write them: whether a label denotes a time, and a time written the way a field wants it.</summary>
public static class TimeText
{
    /// <summary>Whether a screen text speaks of this one time: "7:00 PM", 19点, 晚上7:00, "19:00 – 2 left". A text that leaves the half of the day open ("7:00") denotes both.</summary>
    public static bool Denotes(string? text, TimeOnly time) =>
        Shown(text) is { } shown && (shown.Time == time || shown.Alternative == time);

    /// <summary>The one time a screen text speaks of, the start where it is a range; null when there is none, or several.</summary>
    public static FoundTime? Shown(string? text) => string.IsNullOrWhiteSpace(text) ? null : TimeReader.Parse(text) ?? Hour(text);

    /// <summary>How far a screen text's time is from the wanted one; null when it shows none.</summary>
    public static TimeSpan? Distance(string? text, TimeOnly wanted)
    {
        if (Shown(text) is not { } shown)
            return null;
        var straight = Between(shown.Time, wanted);
        return shown.Alternative is { } other && Between(other, wanted) < straight ? Between(other, wanted) : straight;
    }

    /// <summary>The time written as a field wants it.</summary>
    /// <param name="time">The time.</param>
    /// <param name="hint">The field's type (<c>time</c>), placeholder ("hh:mm am/pm", "HH:mm"), or an example of a value in it ("7:00 PM", 19点30分); null means HH:mm.</param>
    public static string Format(TimeOnly time, string? hint)
    {
        var folded = TextFold.Fold(hint);
        var plain = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (folded.Contains('点', StringComparison.Ordinal))
            return time.Minute == 0 ? $"{time.Hour}点" : $"{time.Hour}点{time.Minute:00}分";
        var half = folded.Contains("am", StringComparison.Ordinal) || folded.Contains("pm", StringComparison.Ordinal) || folded.Contains("a.m", StringComparison.Ordinal) || folded.Contains("p.m", StringComparison.Ordinal);
        if (!half)
            return plain;
        var wide = folded.Contains("hh", StringComparison.Ordinal) || (folded.Length > 1 && char.IsDigit(folded[0]) && char.IsDigit(folded[1]));
        var twelve = time.ToString(wide ? "hh:mm" : "h:mm", CultureInfo.InvariantCulture);
        var upper = hint!.Contains('M', StringComparison.Ordinal) || folded.Contains("hh", StringComparison.Ordinal);
        return $"{twelve}{(folded.Contains(' ', StringComparison.Ordinal) ? " " : "")}{(time.Hour < 12 ? upper ? "AM" : "am" : upper ? "PM" : "pm")}";
    }

    /// <summary>A bare "19" or "7", as hour pickers show it.</summary>
    private static FoundTime? Hour(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length <= 2 && int.TryParse(trimmed, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and < 24
            ? new FoundTime(new TextSpan(0, trimmed.Length), new TimeOnly(hour, 0))
            : null;
    }

    private static TimeSpan Between(TimeOnly a, TimeOnly b) => (a.ToTimeSpan() - b.ToTimeSpan()).Duration();
}
