using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>How often, as people say it.</summary>
internal static class SpokenCounts
{
    public const string English = @"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty";
    public const string Chinese = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}";

    /// <summary>The number; null when the words say none.</summary>
    public static int? Read(string words) => words.Trim() switch
    {
        "once" => 1,
        "twice" or "两" => 2,
        "thrice" => 3,
        var other => int.TryParse(other, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits
            : ChineseNumber.TryParse(other, out var spoken) ? (int)spoken
            : NumberReader.Find(other) is [var found, ..] ? (int)found.Value : null,
    };
}
