namespace AutoGlm.Canaries;

/// <summary>Finds a value in what was read from a picture, where letters are mistaken for others like them.</summary>
public static class Likeness
{
    /// <summary>Shorter parts of a value stand in pictures by chance.</summary>
    private const int LeastPart = 6;

    /// <summary>Whether the value, or one of its words of six letters and more, stands there with at most a fifth of its letters wrong.</summary>
    public static bool Stands(string value, string text)
    {
        ArgumentNullException.ThrowIfNull(value);
        var read = Alike(text);
        return value.Split([.. value.Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= LeastPart).Append(value)
            .Select(Alike).Where(part => part.Length >= LeastPart)
            .Any(part => Distance(part, read) <= part.Length / 5);
    }

    /// <summary>Letters and digits alone, those that look alike made one.</summary>
    private static string Alike(string text) => string.Concat(text.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(letter => letter switch
    {
        'O' or 'Q' or 'D' => '0',
        'I' or 'L' or 'J' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        _ => letter,
    }));

    /// <summary>The fewest letters to change, to add or to leave out so that it stands somewhere in the text.</summary>
    private static int Distance(string wanted, string text)
    {
        var row = Enumerable.Range(0, wanted.Length + 1).ToArray();
        var least = row[^1];
        foreach (var letter in text)
        {
            // A beginning anywhere costs nothing.
            var diagonal = row[0];
            for (var at = 1; at <= wanted.Length; at++)
            {
                var cost = Math.Min(Math.Min(row[at], row[at - 1]) + 1, diagonal + (wanted[at - 1] == letter ? 0 : 1));
                diagonal = row[at];
                row[at] = cost;
            }

            least = Math.Min(least, row[^1]);
        }

        return least;
    }
}
