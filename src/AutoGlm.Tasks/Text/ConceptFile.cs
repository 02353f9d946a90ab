namespace AutoGlm.Tasks.Text;

/// <summary>Reads the concept lexicon's file.</summary>
internal static class ConceptFile
{
    public static IEnumerable<ConceptEntry> Read()
    {
        var kind = ConceptKind.Thing;
        foreach (var line in WordList.Lines("concepts.txt"))
        {
            if (line[0] == '[')
            {
                kind = Enum.Parse<ConceptKind>(line.Trim('[', ']'), ignoreCase: true);
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var phrases = line[(colon + 1)..]
                .Split([", ", " | "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word[0] == '~' ? new ConceptPhrase(TextFold.Fold(word[1..]), true) : new ConceptPhrase(TextFold.Fold(word), false));
            yield return new ConceptEntry(line[..colon].Trim(), kind, [.. phrases]);
        }
    }
}

/// <summary>A line of the lexicon.</summary>
internal sealed record ConceptEntry(string Name, ConceptKind Kind, IReadOnlyList<ConceptPhrase> Phrases);

/// <summary>A word or phrase for a concept; a weak one may mean it, seldom alone.</summary>
internal readonly record struct ConceptPhrase(string Text, bool Weak);
