using System.Text;

namespace AutoGlm.Tasks.Text;

/// <summary>Cuts a text of either language into comparable words.</summary>
public static class Tokens
{
    /// <summary>Folded words in order: English ones with the plural taken off, numbers and times whole, Chinese by word list.</summary>
    public static IReadOnlyList<string> Of(string? text) => OfFolded(TextFold.Fold(text));

    /// <summary>The words of a programmer's name: <c>partySize</c>, <c>party_size</c> and <c>party-size</c> are "party size".</summary>
    public static string WordsOfName(string name)
    {
        var words = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                words.Append(' ');
            words.Append(name[i] is '_' or '-' or '.' ? ' ' : char.ToLowerInvariant(name[i]));
        }
        return words.ToString();
    }

    internal static List<string> OfFolded(string text)
    {
        var found = new List<string>(8);
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (TextFold.IsChinese(text[at]))
            {
                while (at < text.Length && TextFold.IsChinese(text[at]))
                    at++;
                ChineseWords.Default.Cut(text.AsSpan(start, at - start), found);
            }
            else if (char.IsDigit(text[at]))
            {
                at = EndOfNumber(text, at);
                found.Add(text[start..at]);
            }
            else if (char.IsLetter(text[at]))
            {
                at = EndOfWord(text, at);
                found.Add(Stemmer.Stem(text[start..at]));
            }
            else
            {
                at++;
            }
        }
        return found;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsDigit(text[at]) || (text[at] is '.' or ',' or ':' && at + 1 < text.Length && char.IsDigit(text[at + 1]))))
            at++;
        return at;
    }

    private static int EndOfWord(string text, int start)
    {
        var at = start;
        while (at < text.Length)
        {
            var inside = (char.IsLetterOrDigit(text[at]) && !TextFold.IsChinese(text[at]))
                || (text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]))
                || (text[at] == '-' && at - start == 1 && at + 1 < text.Length && char.IsLetter(text[at + 1]));
            if (!inside)
                break;
            at++;
        }
        return at;
    }
}
