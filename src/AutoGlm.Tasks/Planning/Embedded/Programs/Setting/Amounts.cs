using System.Globalization;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Reckons with the amounts that controls show.</summary>
internal static class Amounts
{
    /// <summary>What is shown, moved by so much; null when no one number is shown.</summary>
    public static string? Moved(string? shown, decimal by) => Of(shown) is { } now ? NumberText.Format(now + by) : null;

    public static decimal? Of(string? shown) =>
        string.IsNullOrWhiteSpace(shown) ? null
        : decimal.TryParse(shown, NumberStyles.Number, CultureInfo.InvariantCulture, out var plain) ? plain
        : NumberText.Shown(shown);

    /// <summary>The wanted amount of a control that goes from <paramref name="min"/> to <paramref name="max"/>; a percentage counts from one end to the other.</summary>
    public static decimal? Wanted(string value, string? min, string? max)
    {
        if (NumberReader.Find(value) is not [var found])
            return Of(value);
        if (!value.Contains('%', StringComparison.Ordinal) || Of(max) is not { } top || top == 100)
            return found.Value;
        var bottom = Of(min) ?? 0;
        return bottom + (top - bottom) * found.Value / 100;
    }
}
