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
        Nothing(@"(?:nothing|nobody|no\s+one|no\s+other\s+\w+)\s+else"),
        Nothing("(?:其余|其他|其它|别的|剩下的?)(?:的|项|字段|选项|设置)?(?:都|均)?(?:不填|不变|不动|留空|保持不变|不用管|不要动|不选)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Nothing(string pattern) => ClausePattern.Of(pattern, (part, _) => new FormClause { Words = part.Words, Entries = [] });
}
