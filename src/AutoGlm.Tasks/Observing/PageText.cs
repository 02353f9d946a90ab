using System.Text;

namespace AutoGlm.Tasks.Observing;

/// <summary>The text of all nodes in one string, each node's text being a slice of it.</summary>
internal sealed class PageText
{
    private readonly int[] _starts;
    private readonly int[] _stops;

    public PageText(UiNode[] nodes, int[] ends)
    {
        var text = new StringBuilder(nodes.Length * 12);
        _starts = new int[nodes.Length];
        _stops = new int[nodes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < nodes.Length; i++)
        {
            CloseUpTo(i, open, nodes, ends, text);
            _starts[i] = text.Length;
            open.Push(i);
        }

        CloseUpTo(nodes.Length, open, nodes, ends, text);
        All = text.ToString();
    }

    public string All { get; }

    public ReadOnlySpan<char> SpanOf(int position) => All.AsSpan(_starts[position], _stops[position] - _starts[position]).Trim();

    private void CloseUpTo(int position, Stack<int> open, UiNode[] nodes, int[] ends, StringBuilder text)
    {
        while (open.TryPeek(out var at) && ends[at] <= position)
        {
            open.Pop();
            Close(at, nodes[at], text);
            _stops[at] = text.Length;
        }
    }

    /// <summary>A name is said once: names made from the content are already there when the content has been said.</summary>
    private void Close(int at, UiNode node, StringBuilder text)
    {
        Say(at, node.Name, text);
        if (!node.Is(UiStates.Secret))
            Say(at, node.Value, text);
    }

    private void Say(int at, string? words, StringBuilder text)
    {
        if (string.IsNullOrEmpty(words) || Contains(text, _starts[at], words))
            return;
        if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
        text.Append(words);
        text.Append(' ');
    }

    /// <summary>Looks only at as much as a name made from the content could take up, to stay linear on deep pages.</summary>
    private static bool Contains(StringBuilder text, int start, string words)
    {
        var length = Math.Min(text.Length - start, words.Length * 2 + 64);
        if (length <= 0)
            return false;
        var buffer = length <= 512 ? stackalloc char[length] : new char[length];
        text.CopyTo(start, buffer, length);
        if (buffer.IndexOf(words, StringComparison.Ordinal) >= 0)
            return true;
        return words.Length > 8 && SameButForSpaces(buffer, words);
    }

    private static bool SameButForSpaces(ReadOnlySpan<char> content, string words)
    {
        var at = 0;
        foreach (var c in content)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (at < words.Length && char.IsWhiteSpace(words[at]))
                at++;
            if (at == words.Length || words[at++] != c)
                return at >= words.Length;
        }

        return at >= words.Length;
    }
}
