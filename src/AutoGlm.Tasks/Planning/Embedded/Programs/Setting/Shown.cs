using System.Globalization;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Whether a control shows a value, however it likes to write it.</summary>
internal static class Shown
{
    public static bool Is(UiNode control, string value, DateTimeOffset clock)
    {
        if (value.Length == 0)
            return string.IsNullOrEmpty(control.Value);
        if (control.Is(UiStates.Secret) || ShownValue.Matches(control, value))
            return control.Is(UiStates.Secret) || !LongerNumber(control.Value, value);
        return control.Value is { Length: > 0 } shown && Means(shown, value, clock);
    }

    /// <summary>Whether two writings mean the same: the same number, day, time of day or words.</summary>
    public static bool Means(string shown, string value, DateTimeOffset clock)
    {
        if (TextFold.Fold(shown) == TextFold.Fold(value))
            return true;
        if (NumberReader.Parse(value) is { } number)
            return NumberText.Shown(shown) == number;
        if (Written.Date(value, clock) is { } date)
        {
            var (days, times) = (DateReader.Find(shown, clock), TimeReader.Find(shown));
            return days.Count > 0 && days.All(day => day.Date == date || day.Alternative == date) && (Written.Time(value) is not { } at || times.Count == 0 || times.Any(time => time.Time == at || time.Alternative == at));
        }

        if (Written.Time(value) is { } wanted && TimeReader.Find(shown) is [var found])
            return found.Time == wanted || found.Alternative == wanted;
        return Colours.Hex(value) is { } hex && shown.Equals(hex, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"15" is not shown by "150", although it stands in it.</summary>
    private static bool LongerNumber(string? shown, string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var wanted) && decimal.TryParse(shown, NumberStyles.Number, CultureInfo.InvariantCulture, out var stands) && wanted != stands;
}
