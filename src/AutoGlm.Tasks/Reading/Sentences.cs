namespace AutoGlm.Tasks.Reading;

/// <summary>Cuts a screen's text into sentences, so that "once confirmed" in one says nothing about the next.</summary>
internal static class Sentences
{
    private static readonly char[] Ends = ['.', '!', '?', '。', '！', '？', '\n', ';', '；', '…'];

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends.Contains(text[at]) || (text[at] == '.' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1])))
                continue;
            if (text[start..(at + 1)].Trim() is { Length: > 1 } sentence)
                yield return sentence;
            start = at + 1;
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
            yield return rest;
    }
}
