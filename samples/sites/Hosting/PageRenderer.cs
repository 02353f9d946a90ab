using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>
/// Turns a site's HTML files into pages: <c>{{part:name}}</c> takes in a file, <c>{{t:key}}</c> a text in the visit's
/// language, <c>{{strings}}</c> all texts as JSON for the scripts, and <c>{{name}}</c> a value handed in.
/// </summary>
internal sealed partial class PageRenderer(SiteAssets assets, string site)
{
    private readonly Dictionary<string, Dictionary<string, string>> _texts =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(assets.ReadText($"{site}/strings.json"))!;

    /// <exception cref="KeyNotFoundException">A page asks for a text or value that doesn't exist.</exception>
    public string Render(string page, string language, IReadOnlyDictionary<string, string> values)
    {
        var texts = _texts[language];
        var html = Part().Replace(assets.ReadText($"{site}/{page}"), match => assets.ReadText($"{site}/{match.Groups[1].Value}.html"));
        return Slot().Replace(html, match => match.Groups[1].Value switch
        {
            "lang" => language == SiteLanguage.Chinese ? "zh-CN" : "en",
            // The default encoder escapes angle brackets, so the JSON can't end its script element.
            "strings" => JsonSerializer.Serialize(texts),
            var key when key.StartsWith("t:", StringComparison.Ordinal) => WebUtility.HtmlEncode(texts[key[2..]]),
            var key => WebUtility.HtmlEncode(values[key]),
        });
    }

    [GeneratedRegex(@"\{\{part:([a-z-]+)\}\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"\{\{([a-zA-Z0-9.:]+)\}\}")]
    private static partial Regex Slot();
}
