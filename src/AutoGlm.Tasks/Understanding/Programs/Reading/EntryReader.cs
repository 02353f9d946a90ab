using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is told as typing: "type "hello" into the message box", "clear the city field", 在姓名框中输入“张三”.</summary>
internal sealed partial class EntryReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string V = "(?<v>.+?)";
    private const string Mark = @"(?<v>[\uE001-\uE006]+)";
    private const string Typing = @"(?:type|enter|input|write|put|fill\s+in|fill|key\s+in|insert)(?:\s+in)?";
    private const string What = @"(?:(?:the\s+)?(?:text|words?|value|number|phrase|sentence|string|message)\s+(?=[\uE001-\uE006]))?";
    private const string Into = @"\s+(?:in|into|inside|to|as|for|on|at)\s+(?:the\s+|your\s+|my\s+)?";
    private const string Filling = "(?:输入(?!框)|填写|填入|填成|键入|填上|填为|写成|写为|写上|写入|填|写(?!信|邮件|着|有|的))";

    private static readonly ClausePattern[] EnglishItems =
    [
        Type(@"(?:the\s+|your\s+|a\s+|an\s+)?(?!text\b|words?\b|value\b|number\b)(?<t>(?:[a-z-]+\s+){1,3}?)(?:as\s+|of\s+)?" + Mark + @"(?:\s+(?:in|into)\s+(?:the\s+)?(?:\w+\s+)?(?:fields|boxes|inputs|form|page))?"),
        Type(What + Mark + Into + "(?<t>[^,]+?)"),
        Type(What + @"(?<v>[^,]+?)\s+(?:as|into|in|for)\s+(?:the\s+|your\s+|my\s+)?(?<t>[^,]+?)"),
        Type(@"(?:the\s+|your\s+|my\s+|a\s+)?(?<t>(?:(?:full|first|last|family|given|user)\s?)?name|e-?mail(?:\s+address)?|phone(?:\s+number)?|(?:street\s+)?address|city|town|country|subject|title|message|comment|company|zip(?:\s+code)?|post\s?code)\s+(?<v>(?!(?:field|box|input|in|into|of|to)\b)[^,]+?)"),
        Type(@"(?<v>\d[\d.,]*)\s+(?<t>[a-z]{3,20})"),
    ];

    private static readonly ClausePattern[] English =
    [
        Append(@"(?:append|add)\s+" + What + Mark + @"\s+(?:to|at|after|onto)\s+(?:the\s+)?(?:end\s+of\s+)?(?:what\s+is\s+(?:already\s+)?in\s+)?(?:the\s+|your\s+)?" + T + @"(?:\s+already)?"),
        SetClauses.Pattern(@"add\s+(?:the\s+|an?\s+)?(?<t>tags?|keywords?|hashtags?|topics?|skills?|interests?)\s+(?<v>(?:(?!\s+to\s+(?:the|this|my)\s).)+?)(?:\s+to\s+(?:the|this|my)\s+\w+)?", append: true),
        Append(@"append\s+(?:the\s+(?:word|text|line|phrase|sentence)s?\s+)?" + V + @"\s+to\s+(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?" + T),
        Append(Typing + @"\s+" + What + Mark + @"\s+(?:after|behind|at\s+the\s+end\s+of)\s+(?:the\s+)?(?:existing\s+|current\s+)?(?:text|content|value)?(?:\s+(?:in|of)\s+)?(?:the\s+)?" + T),
        Clear(@"(?:clear|empty|erase|blank(?:\s+out)?)\s+(?:out\s+)?(?:the\s+(?:text|content|value)s?\s+(?:of|in|from)\s+)?(?<t>(?!.*\b(?:cart|basket|trash|bin|history|notifications?|cookies|filters?|selection)\b).+?)"),
        Clear(@"(?:delete|remove|erase)\s+(?:all\s+)?(?:the\s+)?(?:text|content|value)s?\s+(?:of|in|from)\s+(?:the\s+)?" + T),
        Type(@"(?:replace|overwrite|rewrite|change)\s+(?:the\s+)?(?:text|content|value|words?|body)s?\s+(?:of|in|on)\s+(?:the\s+)?" + T + @"\s+(?:with|by|to)\s*:?\s+" + V),
        Type(@"(?:overwrite|replace)\s+(?<t>.+?\b(?:field|box|input|textarea|area))\s+(?:with|by)\s+" + V),
        List(Typing + @"\s+(?<list>.+)", 2),
        Type(Typing + @"\s+" + What + Mark + Into + T),
        Type(Typing + @"\s+" + V + @"\s+(?:in|into|inside)\s+(?:the\s+|your\s+)?" + T),
        Type(Typing + @"\s+" + V + @"\s+as\s+(?:the\s+|your\s+|my\s+|a\s+)?" + T),
        Type(@"(?:enter|write|fill\s+in)\s+(?:the\s+)?" + V + @"\s+for\s+(?:the\s+|your\s+)?" + T),
        Type(@"fill\s+(?:in\s+|out\s+)?" + T + @"\s+with\s+(?:the\s+(?:text|words?|value)\s+)?" + V),
        Type(@"(?:enter|type|fill in|input)\s+" + T + @"\s*[:=]\s*" + V),
        Type(@"(?:enter|input|fill in|type(?:\s+in)?|provide|specify)\s+(?:the\s+|your\s+)?(?<t>(?:[a-z-]+\s+){1,3}?)(?:as\s+)?" + Mark),
        Type(@"(?:type|enter|input|write|key\s+in)\s+(?:in\s+)?" + What + Mark),
        Type(@"type\s+(?:in\s+)?" + V),
        ClausePattern.Of(@"(?:repeat|retype|re-enter|confirm)\s+(?:it|that|(?:the|your)\s+(?:new\s+)?password)(?:\s+(?:again|once\s+more|below))?|(?:enter|type|fill\s+in)\s+(?:it|them)(?:\s+(?:again|twice))?", Repeated),
    ];

    private static readonly ClausePattern[] ChineseItems = [Type(@"(?<t>[\u4e00-\u9fff]{1,10}?)(?:一栏|栏|处|框)?(?:" + Filling + "|[:=]|为|是)\\s*" + V)];

    private static readonly ClausePattern[] Chinese =
    [
        Append("(?:在|给|往)" + T + "(?:的)?(?:末尾|后面|结尾|最后|之后)(?:添加|追加|加上?|输入|写上?)" + V),
        SetClauses.Pattern("(?:给.+?)?(?:加上|添加|增加|加)(?<t>标签|关键词|话题|技能)" + V, append: true),
        SetClauses.Pattern("(?:把|将)" + V + "(?:加为|添加为|加成|列为|选为|选作)(?<t>(?!好友|朋友|联系人|收藏|书签|管理员|最爱)[^,，。]{2,8})", append: true),
        Append("(?:把|将)" + V + "追加到" + T + "(?:的)?(?:末尾|后面|结尾)?"),
        Clear("(?:清空|清除|删除|删掉)" + "(?<t>.+?(?:框|栏|字段|内容|文字|文本))(?:的内容|中的内容|里的内容|的文字)?"),
        Clear("(?:把|将)" + T + "(?:的内容|中的内容)?(?:清空|清除|留空)"),
        Clear("清空" + "(?<t>(?!购物车|回收站|历史|通知).+?)"),
        Type("(?:把|将)(?<t>[^,]{1,12}?)(?:的内容|的文字)?(?:改写|替换)(?:为|成)" + V),
        Type(@"在\s*" + T + @"(?:中|里面?|内|上|处)?\s*" + Filling + V),
        Type("(?:把|将)" + V + Filling + "(?<![为成])(?![为成])(?:到|进|在)?" + T + "(?:中|里面?|内)?"),
        Type(Filling + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)?\s*" + Mark),
        Type(Filling + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)\s*" + V),
        List("(?<list>[\\u4e00-\\u9fff]{1,10}?(?:一栏|栏|处|框)?" + Filling + ".+)", 2),
        Type(@"(?:把|将)?(?<t>[\u4e00-\u9fff]{1,12}?)(?:一栏|栏|处|框)?" + Filling + V),
        Type(Filling + V),
        ClausePattern.Of("(?:再次|重复|再)(?:输入|填写)(?:一遍|一次)?(?:新?密码)?|确认(?:新)?密码", Repeated),
    ];

    public Clause? Read(ClausePart part) => Elsewhere().IsMatch(part.Masked) ? null : ClausePattern.Read(part.Chinese ? Chinese : English, part);

    /// <summary>A cursor is placed, and a thing is put into a cart: neither is typed.</summary>
    [GeneratedRegex(@"^(?:put|place|set|enter)\s+(?:the\s+|your\s+)?(?:cursor|caret|focus|mouse|pointer)\b|\b(?:to|in|into|on|onto)\s+(?:the\s+|my\s+|your\s+)?(?:shopping\s+)?(?:cart|basket|bag|trolley|wish\s?list|favou?rites|bookmarks|trash|bin|archive)[\s.!,;]*$", RegexOptions.CultureInvariant)]
    public static partial Regex Elsewhere();

    private static ClausePattern Type(string pattern) => SetClauses.Pattern(pattern, typed: true);

    private static ClausePattern Append(string pattern) => SetClauses.Pattern(pattern, typed: true, append: true);

    private static ClausePattern Clear(string pattern) => ClausePattern.Of(pattern, (part, match) => new SetClause
    {
        Words = part.Words,
        Field = part.Select(match.Groups["t"]),
        Values = [ValueSource.Of("")],
        Typed = true,
    });

    private static ClausePattern List(string pattern, int least) =>
        ClausePattern.Of(pattern, (part, match) => EntryItems.Form(part, match.Groups["list"], part.Chinese ? ChineseItems : EnglishItems, least));

    /// <summary>"Enter it" adds nothing to what was told, and whoever types a new password types it into the field that asks for it again as well.</summary>
    private static FormClause Repeated(ClausePart part, Match match) => new() { Words = part.Words, Entries = [] };
}
