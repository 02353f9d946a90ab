using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Whether and where a text names something.</summary>
internal static class Naming
{
    /// <summary>How surely a label is named somewhere in a folded text, by its own words or by others of the same meaning; 0 when it isn't.</summary>
    public static double Of(string label, string text, out int at)
    {
        at = -1;
        var folded = TextFold.Fold(label).Trim(' ', ':', '▲', '▼', '↑', '↓', '*', '?');
        if (folded.Length is 0 or > 60 || !IsTelling(folded))
            return 0;
        at = PlaceOf(folded, text);
        if (at >= 0)
            return 1;
        var wanted = LabelText.Of(folded);
        var best = 0.0;
        foreach (var (start, gram) in Grams(text))
        {
            var score = Similarity.Of(wanted, LabelText.Of(gram));
            if (score > best)
                (best, at) = (score, start);
        }

        return best;
    }

    public static bool IsTelling(string text) => text.Length > 1 || text.Length == 1 && (TextFold.IsChinese(text[0]) || char.IsDigit(text[0]));

    /// <summary>Where a text stands as words of its own in another; −1 where it doesn't.</summary>
    public static int PlaceOf(string part, string text)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if ((at == 0 || !Continues(text[at - 1], part[0])) && (end == text.Length || !Continues(part[^1], text[end]) || text[end] == 's' && (end + 1 == text.Length || !char.IsAsciiLetter(text[end + 1]))))
                return at;
        }

        return -1;
    }

    private static bool Continues(char first, char second) =>
        char.IsLetter(first) && !TextFold.IsChinese(first) && char.IsLetter(second) && !TextFold.IsChinese(second) || char.IsDigit(first) && char.IsDigit(second);

    /// <summary>Runs of up to three words, of Chinese up to five characters.</summary>
    private static IEnumerable<(int Start, string Gram)> Grams(string text)
    {
        var words = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            if (!TextFold.IsChinese(text[i]))
            {
                while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !TextFold.IsChinese(text[i + 1]))
                    i++;
            }

            words.Add((start, i + 1));
        }

        for (var i = 0; i < words.Count; i++)
        {
            var most = TextFold.IsChinese(text[words[i].Start]) ? 5 : 3;
            for (var count = 1; count <= most && i + count <= words.Count; count++)
            {
                var gram = text[words[i].Start..words[i + count - 1].End];
                if (count > 1 || QuestionWords.IsContent(gram) && gram.Length > 1)
                    yield return (words[i].Start, gram);
            }
        }
    }
}
