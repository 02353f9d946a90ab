using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Lists of names: "A, B and C", “甲”、“乙”和“丙”.</summary>
internal static partial class NameLists
{
    [GeneratedRegex("\"[^\"]+\"|`[^`]+`|“[^”]+”|「[^」]+」|『[^』]+』|‘[^’]+’|(?<![\\p{L}\\d])'[^']+'(?![\\p{L}\\d])")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|&)\s+(?:for\s+)?|\s*、\s*|\s*，\s*|(?<=[\u4e00-\u9fff\d”」])\s*(?:和|与|以及|及)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    /// <summary>The names; one where the words are no list.</summary>
    public static IReadOnlyList<string> Split(string words)
    {
        var quoted = Quoted().Matches(words);
        if (quoted.Count > 0)
        {
            var rest = Between().Replace(Quoted().Replace(words, "”"), "").Trim(' ', ',', '，', '、', '”');
            if (rest.Length == 0)
                return [.. quoted.Select(match => match.Value[1..^1].Trim())];
            return [words.Trim()];
        }

        return [.. Between().Split(words).Select(name => name.Trim()).Where(name => name.Length > 0)];
    }

    /// <summary>Whether the words list several names, each short enough to be one.</summary>
    public static bool IsList(string words, out IReadOnlyList<string> names)
    {
        names = Split(words);
        return names.Count > 1 && names.All(name => name.Length <= 60 && name.Split(' ').Length <= 6);
    }
}
