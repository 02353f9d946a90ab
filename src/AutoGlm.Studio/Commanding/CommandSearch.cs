namespace AutoGlm.Studio.Commanding;

/// <summary>Finds commands by what is typed: every word must be found, and the better it fits, the higher it stands.</summary>
public static class CommandSearch
{
    private const int Whole = 100;
    private const int Beginning = 60;
    private const int WordBeginning = 40;
    private const int Inside = 20;
    private const int Letters = 5;

    /// <summary>The best first; in the given order where nothing is typed or they fit alike.</summary>
    public static IReadOnlyList<StudioCommand> Find(IEnumerable<StudioCommand> commands, string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return [.. commands];
        return
        [
            .. from command in commands
               let score = words.Min(word => Score(command, word))
               where score > 0
               orderby score descending
               select command,
        ];
    }

    /// <summary>0 where the word isn't found. The title counts more than what stands beside it.</summary>
    private static int Score(StudioCommand command, string word) =>
        Math.Max(Score(command.Title, word), Math.Max(Score(command.Words, word) - 2, Score(command.Detail, word) / 2));

    private static int Score(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.CurrentCultureIgnoreCase);
        if (at < 0)
            return word.Length > 1 && HasLettersInOrder(text, word) ? Letters : 0;
        return text.Length == word.Length ? Whole : at == 0 ? Beginning : char.IsLetterOrDigit(text[at - 1]) && char.IsAscii(text[at]) ? Inside : WordBeginning;
    }

    /// <summary>“tdy” finds “Tidy up”: all letters, in their order, within one word's reach of each other.</summary>
    private static bool HasLettersInOrder(string text, string word)
    {
        var next = 0;
        foreach (var letter in text)
        {
            if (next < word.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(word[next]))
                next++;
        }

        return next == word.Length;
    }
}
