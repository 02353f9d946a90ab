using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a press on a control that stands in a thing: "press Reserve on the first row", "click Ship for Ann and for Bob", 点击张三那一行的编辑.</summary>
internal sealed class RowPressReader : IClauseReader
{
    private const string Verb = @"(?:the\s+)?(?<verb>[\uE001]+|(?:\p{L}+\s+){0,2}?\p{L}+|[^\s\p{L}])(?:\s+(?:button|link|icon|control))?";

    private static readonly ClausePattern[] Patterns =
    [
        Deeds.Do("view", @"(?:open|read|view|show)\s+(?<o>(?:the\s+|that\s+|my\s+)?(?:\w+\s+)?(?:e-?mail|mail|message|post|thread|conversation|article|letter|comment|chat)\s+(?:from|by|of|with|about|titled|called|named|whose|that|which|with\s+the)\s+.+?)"),
        Deeds.Do("view", "(?:打开|查看|阅读|点开)(?<o>.+?(?:发来|发的|发送|发布|写的|标题|主题|关于|来自).*?(?:邮件|帖子|消息|动态|文章|信|会话|评论))"),
        Press(@"(?:click|press|tap|hit|use|push)\s+(?:on\s+)?" + Verb + @"\s+(?:for|on|in|of|at|next\s+to|beside)\s+(?<t>(?:the\s+(?:row|line|entry|card|item)s?\s+(?:of|for|with|named|called)\s+.+?)|(?:the\s+)?(?:first|second|third|fourth|fifth|last)\s+(?:row|line|entry|card|item|result|post|product|order|message|listing)|(?:all|each|every)\s+.+?|.+?(?:'s|s')\s+(?:row|line|entry|card|post|order|message|item|comment|tweet)|.+?\s+and\s+(?:for|on|in)\s+.+?)"),
        Press(@"(?:click|press|tap|hit)\s+(?:on\s+)?(?<verb>[\uE001]+)\s+for\s+(?<t>[\uE001]+)"),
        Press(@"(?:click|press|tap|hit)\s+(?:on\s+)?" + Verb + @"\s+for\s+(?<t>(?!a\b|the\s+next|help)\p{L}.+?)"),
        Press(@"(?:click|press|tap|hit)\s+(?:on\s+)?" + Verb + @"\s+(?:for|in|next\s+to|beside)\s+(?<it>(?:the|that|this|his|her|its)\s+(?:name|row|entry|item)|it|him|her|them)"),
        Tick(@"(?:tick|check|select|mark(?!.*\sas\s)|choose)\s+(?:off\s+)?(?<t>(?:(?:all|every|each)\s+.+|(?:the\s+)?.+\s+(?:ones|rows|entries|accounts|lines|records)))"),
        Tick(@"(?:勾选|选中|勾上|选择)(?<t>(?:所有|全部|每).+)"),
        Best(@"(?:choose|select|pick|take)\s+(?<t>.+)"),
        Best(@"(?:选择|选中|选出|挑选|选)(?<t>.+)"),
        Press(@"(?:点击|单击|点一下|点|按)(?<t>.+?)(?:那|这)?(?:一?行|一?列|条目|卡片)(?:里|中|上|内)?的?(?<verb>.+?)(?:按钮|链接|图标)?"),
        Press(@"(?:在|对)(?<t>.+?)(?:那|这)?(?:一?行|一条|条目|卡片|帖子)(?:里|中|上|内|旁边|后面)?(?:的)?(?:点击|单击|点一下|点|按)(?<verb>.+?)(?:按钮|链接|图标)?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    /// <summary>"Choose the lightest phone": the thing is told by its qualities, its control by the verb.</summary>
    private static ClausePattern Best(string pattern) => ClausePattern.Of(pattern, (part, match) => Qualities.Find(match.Groups["t"].Value) is not { Superlative: true } ? null : new DoClause
    {
        Words = part.Words,
        Action = "select",
        Verb = part.Chinese ? "选择" : "choose",
        Object = SelectionReader.Read(part.Original(match.Groups["t"]), part.Language) with { Words = part.Original(match.Groups["t"]) },
    });

    private static ClausePattern Tick(string pattern) => ClausePattern.Of(pattern, (part, match) => new DoClause
    {
        Words = part.Words,
        Action = "select",
        Verb = part.Chinese ? "勾选" : "tick",
        Object = SelectionReader.Read(part.Original(match.Groups["t"]), part.Language) with { Words = part.Original(match.Groups["t"]) },
    });

    private static ClausePattern Press(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var verb = Understanding.Reading.Verbatim.Of(part.Original(match.Groups["verb"]));
        var words = part.Original(match.Groups["t"]);
        if (match.Groups["it"].Success)
            return new DoClause { Words = part.Words, Action = Synonyms.Best(verb, ConceptKind.Action, 0.6) ?? verb, Verb = verb, Object = new Selection { Words = part.Original(match.Groups["it"]), Refers = true } };
        return verb.Length == 0 || words.Length == 0 ? null : new DoClause
        {
            Words = part.Words,
            Action = Synonyms.Best(verb, ConceptKind.Action, 0.6) ?? verb,
            Verb = verb,
            Object = SelectionReader.Read(words, part.Language) with { Words = words },
        };
    });
}
