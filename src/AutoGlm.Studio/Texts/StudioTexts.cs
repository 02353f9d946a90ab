using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AutoGlm.Studio.Texts;

/// <summary>
/// The user interface's texts, from the JSON files beside this class: one per page and language. Which language counts
/// is the current UI culture's; what a file lacks in Chinese falls back to English.
/// </summary>
public sealed class StudioTexts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage;

    public StudioTexts() => _byLanguage = StudioLanguages.All.ToFrozenDictionary(language => language, Load);

    /// <summary>The text for a key such as <c>agents.title</c>; the key itself where there is none, so that a gap is seen.</summary>
    public string this[string key] => Find(StudioLanguages.Current, key) ?? Find(StudioLanguages.English, key) ?? key;

    /// <summary>All keys of a language.</summary>
    public IEnumerable<string> Keys(string language) => _byLanguage[language].Keys;

    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The text for a count: <c>key.one</c> for 1, <c>key.many</c> for the rest, with the count as {0}.</summary>
    public string Count(string key, int count) => Format(count == 1 ? $"{key}.one" : $"{key}.many", count);

    /// <summary>The text of a language; null where it has none.</summary>
    public string? Find(string language, string key) => _byLanguage[language].GetValueOrDefault(key);

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var ending = $".{language}.json";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)))
        {
            var area = name[..^ending.Length].Split('.')[^1];
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add($"{area}.{key}", text);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
