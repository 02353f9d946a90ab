using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Sites that people name instead of writing their address.</summary>
internal static class KnownSites
{
    private static readonly Lazy<(Regex Pattern, IReadOnlyDictionary<string, string> Urls)> Known = new(Load);

    public static IEnumerable<(TextSpan Span, string Url)> Find(string text)
    {
        foreach (Match match in Known.Value.Pattern.Matches(text))
            yield return (new TextSpan(match.Index, match.Length), Known.Value.Urls[match.Value.ToLowerInvariant()]);
    }

    private static (Regex, IReadOnlyDictionary<string, string>) Load()
    {
        using var stream = typeof(KnownSites).Assembly.GetManifestResourceStream("AutoGlm.Authoring.sites.txt")!;
        using var reader = new StreamReader(stream);
        var urls = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(' ');
            foreach (var name in parts.Skip(1))
                urls[name.Replace('_', ' ').ToLowerInvariant()] = parts[0];
        }

        // The longest name first: 百度地图 is not 百度.
        var names = urls.Keys.OrderByDescending(name => name.Length).Select(name => char.IsAscii(name[0]) ? $@"(?<![A-Za-z\d.@-]){Regex.Escape(name)}(?![\w-])" : Regex.Escape(name));
        return (new Regex(string.Join('|', names), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), urls);
    }
}
