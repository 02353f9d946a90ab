using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Colours by name and by number.</summary>
internal static partial class Colours
{
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.Ordinal)
    {
        ["red"] = "#ff0000",
        ["green"] = "#008000",
        ["blue"] = "#0000ff",
        ["yellow"] = "#ffff00",
        ["orange"] = "#ffa500",
        ["purple"] = "#800080",
        ["pink"] = "#ffc0cb",
        ["magenta"] = "#ff00ff",
        ["brown"] = "#a52a2a",
        ["black"] = "#000000",
        ["white"] = "#ffffff",
        ["grey"] = "#808080",
        ["cyan"] = "#00ffff",
        ["teal"] = "#008080",
        ["gold"] = "#ffd700",
        ["silver"] = "#c0c0c0",
        ["olive"] = "#808000",
        ["navy"] = "#000080",
        ["lime"] = "#00ff00",
        ["maroon"] = "#800000",
    };

    [GeneratedRegex("^#?(?:[0-9a-f]{6}|[0-9a-f]{3})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HexForm();

    [GeneratedRegex(@"^rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RgbForm();

    /// <summary>As <c>#rrggbb</c>; null when the words are no colour.</summary>
    public static string? Hex(string words)
    {
        var text = words.Trim();
        if (HexForm().IsMatch(text))
        {
            var digits = text.TrimStart('#').ToLowerInvariant();
            return "#" + (digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits);
        }

        if (RgbForm().Match(text) is { Success: true } rgb)
            return "#" + string.Concat(Enumerable.Range(1, 3).Select(part => Math.Min(255, int.Parse(rgb.Groups[part].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return StateWords.ColourOf(text) is { } name ? Numbers.GetValueOrDefault(name) : null;
    }
}
