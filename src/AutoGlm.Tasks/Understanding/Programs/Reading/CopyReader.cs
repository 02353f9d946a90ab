namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads copying and pasting: "copy the text of A", "paste it into B", 把甲复制到乙.</summary>
internal sealed class CopyReader : IClauseReader
{
    private static readonly ClausePattern[] English =
    [
        Copy(@"(?<verb>copy|cut)\s+(?<t>.+?)\s*,?\s+(?:and\s+paste\s+(?:it|them|that)\s+|over\s+)?(?:into|to|in)\s+(?:the\s+)?(?!clipboard\b|(?:the\s+)?clipboard\b)(?<to>.+?)"),
        Copy(@"(?<verb>copy|cut)\s+(?<t>.+?)(?:\s+(?:to|into|onto)\s+the\s+clipboard)?"),
        Copy(@"paste(?:\s+(?:it|them|that|the\s+(?:text|contents?|copied\s+.+?|clipboard(?:\s+contents?)?)))?\s+(?:it\s+)?(?:into|in|to|inside)\s+(?<to>.+?)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Copy("(?:把|将)?(?<t>.+?)(?<verb>复制|拷贝|剪切)(?:并)?(?:粘贴)?(?:到|至|进)(?!剪贴板)(?<to>.+?)(?:之?[中里内]面?)?"),
        Copy("(?<verb>复制|拷贝|剪切)(?<t>.+?)(?:到剪贴板)?(?:,|并)?(?:粘贴(?:到|进|至)(?<to>.+?)(?:之?[中里内]面?)?)?"),
        Copy("(?:把它?)?粘贴(?:到|进|至|在)(?<to>.+?)(?:之?[中里内]面?)?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Copy(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        TextPart? from = null;
        if (match.Groups["t"] is { Success: true, Length: > 0 } t)
        {
            var words = part.Original(t);
            // Besides pieces of text, whole fields and parts of the page can be copied.
            from = TextParts.Read(words, part.Language) ?? new TextPart { In = part.Select(t) };
        }

        return new CopyClause
        {
            Words = part.Words,
            From = from,
            Into = match.Groups["to"] is { Success: true, Length: > 0 } to ? part.Select(to) : null,
            Cut = match.Groups["verb"].Value is "cut" or "剪切",
        };
    });
}
