using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Importing;

/// <summary>Comparisons that are asked by a pattern, for there is no operator of their own: those that say what a text is not.</summary>
internal static class ImportPatterns
{
    /// <summary>Null where there is no such pattern, or where the right side is only known when it runs.</summary>
    public static string? Instead(string operation, JsonNode? right)
    {
        var words = (right as JsonArray ?? [right?.DeepClone()]).Select(ImportWords.AsText).ToList();
        if (words.Count == 0 || words.Any(word => word is null || word.Contains("{{", StringComparison.Ordinal) || SecretScrub.IsMarked(word)))
            return null;
        var list = string.Join('|', words.Select(word => Braceless(Regex.Escape(word!))));
        return operation switch
        {
            "not in" => $@"^(?!(?:{list})\z)",
            "notStartsWith" => $"^(?!{list})",
            "notEndsWith" => $@"(?<!{list})\z",
            "notRegex" when words is [{ } pattern] => $@"^(?![\s\S]*(?:{Bare(pattern)}))",
            _ => null,
        };
    }

    /// <summary>Without the strokes that JavaScript puts around a pattern.</summary>
    public static string Bare(string pattern) =>
        pattern.Length > 2 && pattern[0] == '/' && pattern.LastIndexOf('/') is > 0 and var end && pattern[(end + 1)..].All(flag => flag is 'g' or 'i' or 'm' or 's' or 'u' or 'y')
            ? $"{(pattern[(end + 1)..].Contains('i') ? "(?i)" : "")}{pattern[1..end].Replace(@"\/", "/", StringComparison.Ordinal)}"
            : pattern;

    private static string Braceless(string pattern) => pattern.Replace("{", "[{]", StringComparison.Ordinal).Replace(@"\[{]", "[{]", StringComparison.Ordinal);
}
