using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Ways to read the words for a control: its own name, or a quality of a thing ("quantity of Apples", “卧室”的温度).</summary>
/// <param name="Label">What the control is called.</param>
/// <param name="Thing">What it belongs to; null when nothing is said.</param>
internal sealed partial record FieldNames(string Label, string? Thing)
{
    [GeneratedRegex(@"^(?<label>.+?)\s+(?:of|for|in|on|from)\s+(?:the\s+)?(?<thing>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?<thing>.+)的(?<label>[^的]{1,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<thing>.+?)(?:'s)\s+(?<label>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    public static IReadOnlyList<FieldNames> Of(Selection field)
    {
        var name = Bare(field.Phrase.Name);
        var within = field.Phrase.Within is { Length: > 0 } place ? Bare(place) : null;
        var ways = new List<FieldNames> { new(name, within) };
        foreach (var pattern in new[] { English(), Chinese(), Possessive() })
        {
            if (within is null && pattern.Match(field.Phrase.Name) is { Success: true } match)
                ways.Add(new(Bare(match.Groups["label"].Value), Bare(match.Groups["thing"].Value)));
        }

        return ways;
    }

    private static string Bare(string words) => words.Trim().Trim('"', '“', '”', '「', '」', '\'', '‘', '’').Replace("number of ", "", StringComparison.OrdinalIgnoreCase).Trim();
}
