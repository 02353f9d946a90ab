using System.Text;

namespace AutoGlm.Tasks.Instructing;

/// <summary>
/// A sentence with what it quotes taken out: each quoted text is one character of a private range in
/// <see cref="Skeleton"/>, so that grammar is never read into a name.
/// </summary>
internal sealed class QuotedText
{
    /// <summary>Matches one quoted text in a skeleton.</summary>
    public const string Any = "[\uE000-\uF8FF]";

    private const char First = '\uE000';
    private const char Last = '\uF8FF';

    private readonly List<string> _quotes = [];

    public QuotedText(string sentence)
    {
        var skeleton = new StringBuilder(sentence.Length);
        for (var at = 0; at < sentence.Length; at++)
        {
            if (First + _quotes.Count <= Last && Closing(sentence, at) is { } close && Take(sentence, at + 1, close) is { } taken)
            {
                skeleton.Append((char)(First + _quotes.Count));
                _quotes.Add(taken.Text);
                at = taken.End;
            }
            else if (sentence[at] is not (>= First and <= Last))
            {
                skeleton.Append(char.IsWhiteSpace(sentence[at]) ? ' ' : sentence[at]);
            }
        }

        Skeleton = skeleton.ToString();
    }

    public string Skeleton { get; }

    public static bool IsQuote(char c) => c is >= First and <= Last;

    public static bool HasQuote(string skeleton) => skeleton.AsSpan().IndexOfAnyInRange(First, Last) >= 0;

    /// <summary>Puts a text between quotes so that this class reads it back as it was.</summary>
    public static string Quote(string text, char open, char close)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(open);
        foreach (var c in text)
        {
            if (c == '\\' || c == open || c == close)
                quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append(close).ToString();
    }

    /// <summary>A piece of the skeleton with the quoted texts put back, without quotes.</summary>
    public string Restore(string piece)
    {
        if (!HasQuote(piece))
            return piece.Trim();
        var trimmed = piece.Trim();
        if (trimmed.Length == 1)
            return _quotes[trimmed[0] - First];
        var text = new StringBuilder();
        foreach (var c in trimmed)
        {
            if (IsQuote(c))
                text.Append(_quotes[c - First]);
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>The first quoted text in a piece of the skeleton; null when it has none.</summary>
    public string? FirstIn(string piece)
    {
        var at = piece.AsSpan().IndexOfAnyInRange(First, Last);
        return at < 0 ? null : _quotes[piece[at] - First];
    }

    private static char? Closing(string sentence, int at) => sentence[at] switch
    {
        '"' => '"',
        '“' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        '`' => '`',
        '‘' => '’',
        // An apostrophe inside a word is no quote.
        '\'' when at == 0 || !char.IsLetterOrDigit(sentence[at - 1]) => '\'',
        _ => null,
    };

    private static (string Text, int End)? Take(string sentence, int start, char close)
    {
        var text = new StringBuilder();
        for (var at = start; at < sentence.Length; at++)
        {
            if (sentence[at] == '\\' && at + 1 < sentence.Length && IsEscapable(sentence[at + 1]))
                text.Append(sentence[++at]);
            else if (sentence[at] == close && !(close is '\'' or '’' && at + 1 < sentence.Length && char.IsLetterOrDigit(sentence[at + 1])))
                return (text.ToString(), at);
            else
                text.Append(sentence[at]);
        }

        return null;
    }

    private static bool IsEscapable(char c) => c is '\\' or '"' or '“' or '”' or '「' or '」' or '\'' or '‘' or '’' or '`';
}
