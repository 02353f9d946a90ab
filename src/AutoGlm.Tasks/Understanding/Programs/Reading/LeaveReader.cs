namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what asks for nothing: "leave the rest empty", "don't change anything else", 其余不填.</summary>
internal sealed class LeaveReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Nothing(@"(?:leave|keep|let)\s+(?:all\s+)?(?:the\s+)?(?:others?|rest|remaining|everything\s+else|anything\s+else|all\s+else)(?:\s+(?:\w+\s+)?(?:fields?|boxes|settings?|options?|ones|two|three|form))?(?:\s+(?:alone|empty|blank|untouched|unchanged|as\s+(?:it|they)\s+(?:is|are)|as\s+is|out))?"),
        Nothing(@"(?:leave|keep)\s+[^,]+?\s+(?:alone|empty|blank|untouched|unchanged|as\s+(?:it|they)\s+(?:is|are)|as\s+is)"),
        Nothing(@"(?:do\s+not|don't|without)\s+(?:chang|touch|alter|edit|modify|fill)\w*\s+.*"),
        Nothing(@"(?:nothing|nobody|no\s+one|no\s+other\s+\w+)\s+else"),
        Nothing("(?:其余|其他|其它|别的|剩下的?)(?:的|项|字段|选项|设置)?(?:都|均)?(?:不填|不变|不动|留空|保持不变|不用管|不要动|不选)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Nothing(string pattern) => ClausePattern.Of(pattern, (part, _) => new FormClause { Words = part.Words, Entries = [] });
}
