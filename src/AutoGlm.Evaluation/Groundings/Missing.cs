namespace AutoGlm.Evaluation.Groundings;

/// <summary>Speaks of things that are not there.</summary>
internal static class Missing
{
    private const int Tries = 20;

    /// <summary>The name of something on another page that has nothing in common with what is here.</summary>
    public static string? Absent(Saying saying)
    {
        var name = Foreign(saying);
        return name is null ? null : saying.Words(name, saying.Random.Next(2) == 0);
    }

    /// <summary>A name of the page with one word another: "Delete invoice" where there is "Delete account" only.</summary>
    public static string? OtherThing(Saying saying)
    {
        var words = saying.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || !words.All(word => word.All(char.IsAsciiLetter)))
            return null;
        var others = (Foreign(saying) ?? "").Split(' ').Where(word => word.Length > 3 && word.All(char.IsAsciiLetter)).ToArray();
        var at = Array.FindLastIndex(words, word => word.Length > 3);
        if (others.Length == 0 || at < 0)
            return null;
        words[at] = others[^1].ToLowerInvariant();
        return saying.Words(string.Join(' ', words), kind: true);
    }

    private static string? Foreign(Saying saying)
    {
        for (var tries = 0; tries < Tries && saying.Elsewhere.Count > 0; tries++)
        {
            var name = saying.Elsewhere[saying.Random.Next(saying.Elsewhere.Count)];
            if (!saying.Screen.Index.Nodes.Any(node => HaveInCommon(name, $"{node.Name} {node.Placeholder} {node.Description} {node.Value}") || node.Options.Any(option => HaveInCommon(name, option))))
                return name;
        }

        return null;
    }

    private static bool HaveInCommon(string name, string text)
    {
        if (OtherWords.AreRelated(name, text) || text.Contains(name, StringComparison.OrdinalIgnoreCase))
            return true;
        for (var at = 0; at + 2 <= name.Length; at++)
        {
            if (name[at] >= '\u4e00' && text.Contains(name.Substring(at, 2), StringComparison.Ordinal))
                return true;
        }

        return name.Split(' ', '-', '/').Any(word => word.Length >= 3 && word[0] < '\u4e00' && text.Contains(word[..Math.Min(5, word.Length)], StringComparison.OrdinalIgnoreCase));
    }
}
