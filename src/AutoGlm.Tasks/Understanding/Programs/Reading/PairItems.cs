namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Ways of putting a label before its value: "Name: Ann", "e-mail = a@b.c", 姓名：张三, and without any sign, "age 30".</summary>
internal static class PairItems
{
    public static readonly ClausePattern[] Marked =
    [
        SetClauses.Pattern(@"[-*•·]?\s*(?:(?:the|your|my|its|a|an)\s+)?(?<t>[^:=,\uE001-\uE006]{1,40}?)\s*(?:(?<!\d)[:=]|[:=](?!\d)|\s->)\s*(?<v>.+?)"),
    ];

    private static readonly ToggleReader Toggles = new();

    public static readonly ClausePattern[] Loose =
    [
        ClausePattern.Of("(?:其余|其他|剩下).*?(?:不填|留空|不变|不动)|(?:leave|keep)\\s+the\\s+(?:rest|others?).*", (part, _) => new FormClause { Words = part.Words, Entries = [] }),
        ClausePattern.Of("(?:并|且)?(?:同意|接受|勾选|accept|agree|tick|check).+", (part, _) => Toggles.Read(part)),
        ClausePattern.Of("(?:并|且)?(?<no>不要|不|无需)?订阅(?<t>.+)", (part, match) => new HandClause { Words = part.Words, Verb = match.Groups["no"].Success ? Instructing.InstructionVerb.Uncheck : Instructing.InstructionVerb.Check, Target = part.Select(match.Groups["t"]) }),
        ClausePattern.Of(@"(?:(?:and\s+)?then\s+|and\s+)?(?:send|submit|save|post)(?:\s+(?:it|the\s+form|everything))?|(?:然后|再|并且?|最后|接着)?(?:点击?)?(?:发送|提交|保存|确认)(?:表单|出去|即可)?", (part, _) => new SubmitClause { Words = part.Words.TrimStart('然', '后', '再', '并', '且') }),
        .. Marked,
        SetClauses.Pattern(@"(?:the\s+|your\s+|my\s+)?(?<t>[^,]{1,40}?)\s+(?:is|set\s+to|should\s+be|to)\s+(?<v>[^,]+?)"),
        SetClauses.Pattern(@"(?:the\s+|your\s+|my\s+|an?\s+)?(?<t>(?:[a-z-]+\s+){1,3}?)(?:of\s+|as\s+)?(?<v>[\uE001-\uE006]+)"),
        SetClauses.Pattern(@"(?<t>[\u4e00-\u9fff]{1,10}?)\s*(?:填写|填入|填|写|选择|选|为|是|设为)\s*(?<v>[^,]+?)"),
        SetClauses.Pattern(@"(?<t>[\u4e00-\u9fff]{1,10}?)\s*(?<v>[\uE001-\uE006]+)"),
        SetClauses.Unsplit(@"(?:the\s+|an?\s+)?(?<v>[a-z][^\s,]*\s+[^,]+?|[\u4e00-\u9fff]{1,10}?[^,]{1,40}?)"),
    ];
}
