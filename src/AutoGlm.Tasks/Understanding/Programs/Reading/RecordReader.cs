namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads that a record is to be put into a form: "fill in the form with the data of Ann from the table", 把张三的信息填进表单.</summary>
internal sealed class RecordReader : IClauseReader
{
    private const string Data = @"(?:data|details?|information|info|values?|entr(?:y|ies)|record|row|contents?)";

    private static readonly ClausePattern[] Patterns =
    [
        Of(@"(?:fill\s+(?:in\s+|out\s+)?|complete\s+)(?:the\s+)?(?:\p{L}+\s+)?form\s+(?:with|using|from)\s+(?:the\s+)?" + Data + @"\s+(?:of|for|from|about)\s+(?<t>.+?)(?:\s+(?:from|in|of)\s+(?:the\s+)?(?:table|list|sheet|grid)(?:\s+(?:above|below|on the left|on the right))?)?"),
        Of(@"(?:enter|copy|put|type|fill\s+in|transfer|add)\s+(?:the\s+)?" + Data + @"\s+(?:of|for|about)\s+(?<t>.+?)\s+(?:from\s+the\s+(?:table|list)\s+)?(?:in|into|to)\s+(?:the\s+)?(?:\p{L}+\s+)?form(?:\s+.*)?"),
        Of(@"(?:把|将)?(?:表格?|列表|名单)?(?:中|里)?(?:的)?(?<t>[^，,]+?)的(?:信息|数据|资料|内容|记录)(?:填|填写|填入|填进|录入|输入|复制|抄)(?:到|进|入|在)?(?:右边|左边|上面|下面|上方|下方)?的?(?:表单|登记表|表)(?:里|中)?"),
    ];

    private static readonly ClausePattern[] OfItem =
    [
        Item(@"(?:enter|type|fill|put|copy|add|write|input|submit|register|record|transfer)\b.*\b(?:form|fields?|boxes)\b.*"),
        Item(@"(?:enter|type|fill\s+in|put\s+in|copy|input|transfer|record|register|add)\s+(?:it|them|its\s+.+|the\s+" + Data + @"|(?:the\s+|his\s+|her\s+|their\s+)?\p{L}+(?:\s*,\s*(?:the\s+)?\p{L}+)*\s+and\s+(?:the\s+)?\p{L}+)(?:\s+(?:in|into|on|to)\s+.*)?"),
        Item(@"fill\s+(?:in|out)\s+the\s+form.*"),
        Item(@"(?:把|将)?.*(?:填|填写|填入|填进|录入|输入|登记)(?:到|进|入|在)?.*(?:表单|表|里|中|系统|框|栏)?.*"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    /// <summary>What a part of a "for each" says of the record at hand; null when it says something else.</summary>
    public static Clause? ReadItem(ClausePart part) => ClausePattern.Read(OfItem, part);

    private static ClausePattern Of(string pattern) => ClausePattern.Of(pattern, (part, match) => new RecordClause { Words = part.Words, Which = SelectionReader.Read(part.Original(match.Groups["t"]), part.Language) with { Words = part.Original(match.Groups["t"]) } });

    private static ClausePattern Item(string pattern) => ClausePattern.Of(pattern, (part, _) => new RecordClause { Words = part.Words });
}
