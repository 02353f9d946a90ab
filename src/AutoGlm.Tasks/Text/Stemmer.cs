namespace AutoGlm.Tasks.Text;

/// <summary>A light English stemmer: possessives and plurals only, since "book" and "booking" are different things on a screen.</summary>
public static class Stemmer
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "news", "always", "this", "its", "us", "is", "as", "was", "gas", "has", "yes", "does", "sms", "gps", "ios", "series",
        "bus", "lens", "dns", "https", "css", "js", "aws", "pos", "los", "des", "les", "christmas", "texas", "paris",
    };

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        if (word.Contains('\'', StringComparison.Ordinal))
            word = (word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).Replace("'", "", StringComparison.Ordinal);
        if (word.Contains('-', StringComparison.Ordinal))
            word = word.Replace("-", "", StringComparison.Ordinal);
        if (word.Length < 4 || word[^1] != 's' || Kept.Contains(word))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (word[^2] is 's' or 'u' or 'i')
            return word;
        return word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            ? word[..^2]
            : word[..^1];
    }

    /// <summary>Whether two stems are forms of one word: sort and sorted, publish and publishing.</summary>
    public static bool SameRoot(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (a.Length < 4 || b.Length - a.Length > 4)
            return false;
        var root = a[^1] == 'e' ? a[..^1] : a;
        if (!b.StartsWith(root, StringComparison.Ordinal))
            return false;
        var ending = b[root.Length..];
        return ending is "ing" or "ed" or "d" or "er" or "ation" or "ion" or "ment" or "ly"
            || (ending.Length > 2 && ending[0] == root[^1] && ending[1..] is "ing" or "ed" or "er");
    }
}
