using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads what no other reader knows as a deed in general: the first word is what is done, the rest to what ("acknowledge
/// the chapter on safety", "print a badge for Kim", 给小王打印工牌). The page decides whether it has a control for it.
/// </summary>
internal static partial class LooseDeeds
{
    private static readonly HashSet<string> NoVerbs = new(StringComparer.Ordinal)
    {
        "the", "this", "that", "these", "those", "there", "they", "she", "her", "his", "you", "and", "not", "all", "any", "one", "some", "but", "for", "with", "when", "while", "because", "its", "our", "their", "your", "what", "who", "how", "why", "are", "was", "were", "has", "have", "had", "let", "help", "make", "want", "need", "would", "could", "should", "can", "will", "may", "hello", "thanks",
    };

    public static DoClause? Read(ClausePart part)
    {
        var masked = part.Masked.Trim(' ', '.', '!', ',', ';');
        var offset = part.Masked.IndexOf(masked, StringComparison.Ordinal);
        if (masked.Length is < 3 or > 120 || offset < 0)
            return null;
        var match = part.Chinese ? FirstOf(masked, ChineseFor(), ChinesePlain()) : FirstOf(masked, EnglishFor(), EnglishPlain());
        if (match is null || NoVerbs.Contains(match.Groups["verb"].Value))
            return null;
        var verb = match.Groups["verb"].Value;
        var noun = match.Groups["n"].Value;
        var thing = part.Raw.Substring(offset + match.Groups["o"].Index, match.Groups["o"].Length).Trim();
        return new DoClause
        {
            Words = part.Words,
            Action = Synonyms.Best(verb, ConceptKind.Action, 0.6) ?? verb,
            Verb = noun.Length == 0 ? verb : part.Chinese ? verb + noun : $"{verb} {noun}",
            Object = thing.Length == 0 ? null : SelectionReader.Read(thing, part.Language) with { Words = thing },
        };
    }

    private static Match? FirstOf(string masked, params Regex[] patterns) =>
        patterns.Select(pattern => pattern.Match(masked)).FirstOrDefault(match => match.Success);

    [GeneratedRegex(@"^(?<verb>\p{L}{3,14})\s+(?:a\s+|an\s+|the\s+|my\s+|some\s+)?(?<n>\p{L}[\p{L}-]*(?:\s\p{L}[\p{L}-]*)?)\s+(?:for|to|of|on|with|from|about|at)\s+(?<o>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishFor();

    [GeneratedRegex(@"^(?<verb>\p{L}{3,14})\s+(?<n>)(?<o>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishPlain();

    [GeneratedRegex("^(?:请)?(?:给|为|帮|向|对|替)(?<o>.+?)(?<verb>[\u4e00-\u9fff]{2})(?<n>[\u4e00-\u9fff]{2,4}|)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseFor();

    [GeneratedRegex("^(?:请)?(?<verb>[\u4e00-\u9fff]{2})(?<n>)(?<o>[^,，。]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChinesePlain();
}
