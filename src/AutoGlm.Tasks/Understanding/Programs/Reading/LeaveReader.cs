namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what asks for nothing: "leave the rest empty", "don't change anything else", 其余不填.</summary>
internal sealed class LeaveReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Nothing(@"(?:leave|keep|let)\s+(?:all\s+)?(?:the\s+)?(?:others?|rest|remaining|everything\s+else|anything\s+else|all\s+else)(?:\s+(?:\w+\s+)?(?:fields?|boxes|settings?|options?|ones|two|three|form))?(?:\s+(?:alone|empty|blank|untouched|unchanged|as\s+(?:it|they)\s+(?:is|are)|as\s+is|out))?"),
        Nothing(@"(?:leave|keep)\s+[^,]+?\s+(?:alone|empty|blank|untouched|unchanged|as\s+(?:it|they)\s+(?:is|are)|as\s+is)"),
        Nothing(@"(?:do\s+not|don't|without)\s+(?:chang|touch|alter|edit|modify|fill)\w*\s+.*"),
        Nothing(@"(?:please\s+)?(?:do\s+not|don't|don’t)\s+(?:yet\s+|actually\s+)?(?:order|buy|pay|check\s?-?out|purchase|place|proceed|go\s+on|continue)\b.*"),
        Nothing("(?:请|帮我|麻烦|都|全部)*(?:填写|填|录入|输入|写)(?:好|完|完毕)(?:了|它们|一下)?"),
        Nothing("(?:但|先|暂时)*(?:不要|别|先不|不用|暂不)(?:下单|结算|结账|付款|支付|购买|买)[^,，。]*"),
        Nothing(@"(?:(?:every|any)thing|all)\s+else\s+(?:(?:can|may|should|must|is\s+to)\s+)?(?:stays?|remains?|be\s+left|is\s+(?:fine|left))\b.*|.+?\s+(?:(?:can|may|should|must|is\s+to|are\s+to)\s+)?(?:stays?|remains?|be\s+left)\s+(?:(?:just\s+|exactly\s+)?(?:as|how|the\s+way)\s+(?:it|they)\s+(?:is|are|was|were)|as\s+is|unchanged|untouched|the\s+same|alone)(?:\s+now)?"),
        Nothing(@"(?:nothing|nobody|no\s+one|no\s+other\s+\w+)\s+else"),
        Nothing("(?:[^，,。；;]{1,12}?)?(?:其余|其他|其它|别的|剩下的?|另外的?)(?:的|项目|项|字段|选项|设置|内容|东西|人|地方)*(?:都|均|就|请)*(?:不填|不变|不动|留空|空着|保持不变|保持原样|保持现状|保持原状|不用管|不用动|不用改|不用填|不改|不要动|不要改|不要碰|别动|别改|别碰|照旧|不选)|[^，,。；;]{1,12}?(?:保持不变|保持原样|保持原状|不要动|不要改动?|别动|别改|不变|照旧)"),
    ];

    /// <summary>"Don't order yet": a doing that is to be left alone, rather than a field.</summary>
    public static bool Forbids(string words) => words.StartsWith("don't", StringComparison.OrdinalIgnoreCase) || words.StartsWith("don’t", StringComparison.OrdinalIgnoreCase) || words.StartsWith("do not", StringComparison.OrdinalIgnoreCase) || words.AsSpan().IndexOfAny("别不") is >= 0 and < 3;

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Nothing(string pattern) => ClausePattern.Of(pattern, (part, _) => new FormClause { Words = part.Words, Entries = [] });
}
