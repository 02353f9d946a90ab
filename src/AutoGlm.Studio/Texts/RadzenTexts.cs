using System.Globalization;
using Radzen;

namespace AutoGlm.Studio.Texts;

/// <summary>Radzen's own texts in Chinese: <c>radzen.json</c> holds them under Radzen's keys.</summary>
public sealed class RadzenTexts(StudioTexts texts) : ILocalizer
{
    public string? Get(string key, CultureInfo culture) =>
        texts.Find(StudioLanguages.Of(culture.Name), $"radzen.{key}");
}
