namespace AutoGlm.Tasks.Text;

/// <summary>Reads the word lists embedded beside this code.</summary>
internal static class WordList
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"AutoGlm.Tasks.Text.{name}")
            ?? throw new InvalidOperationException($"The embedded word list '{name}' is missing; build the project anew.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0 && trimmed[0] != '#')
                yield return trimmed;
        }
    }
}
