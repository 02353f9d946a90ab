using System.Globalization;

namespace AutoGlm.Studio.Texts;

/// <summary>The languages that the product speaks.</summary>
public static class StudioLanguages
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    public static readonly IReadOnlyList<string> All = [English, Chinese];

    /// <summary>The language of whoever is served now.</summary>
    public static string Current => Of(CultureInfo.CurrentUICulture.Name);

    /// <summary>The language that <see cref="Current"/> isn't.</summary>
    public static string Other => Current == Chinese ? English : Chinese;

    public static string Of(string culture) =>
        culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}
