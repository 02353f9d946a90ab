using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>What a goal names only to say that it is to be left as it is: "bedtime stays as it is", "don't touch the notes", 备注不要动.</summary>
internal static partial class LeftAlone
{
    public static IReadOnlyList<string> In(string goal) => [.. Told().Matches(goal).Select(match => match.Groups["t"].Value.Trim())];

    [GeneratedRegex(@"(?<=^|[.;,!–—]\s*)(?:and\s+|but\s+)?(?:the\s+|my\s+|our\s+)?(?<t>\p{L}[\p{L}' -]{1,40}?)\s+(?:(?:can|may|should|must|is\s+to)\s+)?(?:stays?|remains?|be\s+left)\s+(?:(?:just\s+|exactly\s+)?(?:as|how|the\s+way)\s+(?:it|they)\s+(?:is|are|was|were)|as\s+is|unchanged|untouched|the\s+same|alone)|\b(?:leave|keep)\s+(?:the\s+|my\s+|our\s+)?(?<t>\p{L}[\p{L}' -]{1,40}?)\s+(?:alone|empty|blank|untouched|unchanged|as\s+(?:it|they)\s+(?:is|are)|as\s+is)|\b(?:do\s+not|don['’]t|never|without)\s+(?:chang|touch|alter|edit)\w*\s+(?:the\s+|my\s+|our\s+)?(?<t>\p{L}[\p{L}' -]{1,40}?)(?=[.;,!]|$)|(?<=^|[，。；])(?<t>[^，。；]{1,12}?)(?:保持不变|保持原样|不要动|不要改|别动|别改|不变|照旧)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
