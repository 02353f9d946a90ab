namespace AutoGlm.Evaluation.Groundings;

/// <summary>Calls something by its name, whole, in part, in other words or with a slip.</summary>
internal static class Naming
{
    private const int LongWord = 6;

    public static string? Name(Saying saying) => saying.IsUnique ? saying.Words(Cased(saying), kind: false) : null;

    public static string? NameAndKind(Saying saying) => saying.IsUnique && saying.Kind.Length > 0 ? saying.Words(Cased(saying), kind: true) : null;

    /// <summary>Some of the words, where nothing else has them all.</summary>
    public static string? Part(Saying saying)
    {
        if (!saying.IsUnique)
            return null;
        var part = saying.Screen.IsChinese ? PartOfCharacters(saying) : PartOfWords(saying);
        return part is null || saying.Screen.Index.Nodes.Any(node => !saying.Screen.AreSame(node, saying.Target) && Holds(node.Name, part))
            ? null
            : saying.Words(part, saying.Random.Next(2) == 0);
    }

    public static string? OtherWord(Saying saying)
    {
        if (!saying.IsUnique || OtherWords.For(saying.Name, saying.Screen.IsChinese, saying.Random) is not { } other)
            return null;
        // Where another thing is called by the other word, that one is meant.
        return saying.Screen.Shown.Any(node => !ReferenceEquals(node, saying.Target) && OtherWords.AreRelated(SpokenScreen.NameOf(node), other))
            ? null
            : saying.Words(other, kind: true);
    }

    /// <summary>A letter left out or two changed about, in a long word.</summary>
    public static string? Slip(Saying saying)
    {
        var words = saying.Name.Split(' ');
        var at = Array.FindIndex(words, word => word.Length >= LongWord && word.All(char.IsAsciiLetter));
        if (at < 0 || !saying.IsUnique)
            return null;
        var i = saying.Random.Next(1, words[at].Length - 2);
        words[at] = saying.Random.Next(2) == 0 ? words[at].Remove(i, 1) : $"{words[at][..i]}{words[at][i + 1]}{words[at][i]}{words[at][(i + 2)..]}";
        return saying.Words(string.Join(' ', words), kind: true);
    }

    public static string? Twin(Saying saying) =>
        saying.Name.Length > 0 && saying.Screen.Namesakes(saying.Target).Any(other => other.Role == saying.Target.Role && !saying.Screen.AreSame(other, saying.Target))
            ? saying.Words(saying.Name, kind: true)
            : null;

    private static string Cased(Saying saying) => saying.Random.Next(4) == 0 ? saying.Name.ToLowerInvariant() : saying.Name;

    private static string? PartOfWords(Saying saying)
    {
        var words = saying.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return null;
        var dropped = saying.Random.Next(words.Length);
        var left = string.Join(' ', words.Where((_, i) => i != dropped));
        return left.Count(char.IsLetter) >= 4 ? left : null;
    }

    private static string? PartOfCharacters(Saying saying)
    {
        if (saying.Name.Length < 4 || !saying.Name.All(c => c >= '\u4e00'))
            return null;
        var kept = saying.Random.Next(2, saying.Name.Length);
        return saying.Random.Next(2) == 0 ? saying.Name[..kept] : saying.Name[^kept..];
    }

    private static bool Holds(string name, string part) => part.Split(' ').All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
