using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads values that must be taken from the screen to be typed: "enter the sum of the two numbers", "copy the code from the message into the field", 把题目的答案填进去.</summary>
internal sealed partial class ScreenValueReader : IClauseReader
{
    /// <summary>Stands for what the clause before asked for.</summary>
    public const string ItsAnswer = "";

    private const string V = "(?<v>.+?)";
    private const string T = @"(?:the\s+|your\s+)?(?<t>.+?)";

    private static readonly ClausePattern[] English =
    [
        Typed(@"(?:copy|take|transfer|paste)\s+" + V + @"\s+(?:and\s+(?:paste|put|enter|type|write)\s+it\s+)?(?:into|in|to)\s+" + T),
        Typed(@"(?:type|enter|input|write|put|fill in|fill|paste|insert)\s+" + V + @"\s+(?:into|in|inside)\s+" + T),
        Typed(@"(?:type|enter|input|write|put|fill in|copy|insert)\s+" + V),
        Solve(@"(?:solve|work out|calculate|compute|answer|do)\s+(?:the\s+|this\s+)?(?:\p{L}+\s+)?(?:problem|equation|sum|exercise|expression|calculation|captcha|question|arithmetic|math|maths)(?:\s+(?:shown|above|below|on the page|given|problem|question|exercise|puzzle))*"),
        Before(@"(?:type|enter|input|write|put|fill|paste)\s+(?:it|this|that|the\s+(?:answer|result|value|number|word|sum|total))\s+(?:in|into|inside)\s+" + T),
        Before(@"(?:type|enter|input|write|put|fill|note)\s+(?:it|this|that|the\s+(?:answer|result|value|number|word|sum|total))\s+(?:in|there|down|in\s+there)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Typed(@"(?:把|将)" + V + @"(?:复制|填写|填入|填|输入|写入|写|粘贴|放)(?:到|进|在|入)?(?:去)?(?<t>.+?)?(?:里面?|中|内)?(?:去)?"),
        Typed(@"在\s*(?<t>.+?)(?:中|里面?|内|上|处)?\s*(?:输入(?!框)|填写|填入|键入|填上|写上|写入|填|写)" + V),
        Typed(@"(?:输入|填写|填入|填上|写上|写入|键入|填|写)" + V),
        Solve(@"(?:计算|算出|解答|解出|求解|求出|完成|做)(?:出)?(?:这道|这个|页面上的|下面的|上面的|屏幕上的)?(?:数学)?(?:题目?|算式|等式|计算题|方程)(?:的?答案)?"),
        Before(@"(?:把|将)?(?:它|答案|结果)?(?:写|填|输入|粘贴|放)(?:到|进|入|在)(?<t>.+?)(?:里面?|中|内)?"),
    ];

    public Clause? Read(ClausePart part) => EntryReader.Elsewhere().IsMatch(part.Masked) ? null : ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Typed(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        !match.Groups["v"].Value.Contains("form ", StringComparison.Ordinal) && ValueReader.Read(part, match.Groups["v"]) is ValueSource.FromScreen value ? Clause(part, match, value) : null);

    private static ClausePattern Solve(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        Clause(part, match, new ValueSource.FromScreen(AskReader.Asked(part.Chinese ? "题目的答案" : "the answer to the problem"))));

    private static ClausePattern Before(string pattern) => ClausePattern.Of(pattern, (part, match) => Clause(part, match, ValueSource.Of(ItsAnswer)));

    private static HandClause Clause(ClausePart part, System.Text.RegularExpressions.Match match, ValueSource value) => new()
    {
        Words = part.Words,
        Verb = InstructionVerb.Type,
        Target = match.Groups["t"] is { Success: true, Length: > 0 } t && !IsPlace(t.Value) ? part.Select(t) : new Selection { Words = part.Words, Phrase = new TargetPhrase { Kind = "field" } },
        Value = value,
    };

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:the\s+)?(?:matching|corresponding|right|correct|appropriate|respective|proper|relevant|designated|suitable|fitting|same)\s+(?:box|field|input|place|slot|input\s+field|text\s+(?:box|field))$|^(?:对应|相应|匹配|合适|正确)的?(?:框|输入框|字段|栏|位置|地方|文本框)$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Matching();

    private static bool IsPlace(string words) => Matching().IsMatch(words.Trim()) || words.Trim() is "去" or "it" or "there" or "here" or "box" or "field" or "input" or "输入框" or "文本框" or "框";
}
