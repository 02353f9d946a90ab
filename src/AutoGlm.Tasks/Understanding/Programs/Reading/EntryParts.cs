using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>The ways of saying what one field of something new is to have: "assigned to Ann", "labelled bug", "no newsletter", 指派给张三.</summary>
internal static partial class EntryParts
{
    private const string V = @"(?<v>[\uE001-\uE006]+|(?:(?!\s(?:with|and)\s+(?:the|a|an|its)\s)[^,\uE001-\uE006])+?)";

    private static readonly ClausePattern[] English =
    [
        Named("assignee", @"(?:and\s+)?assign(?:ed)?\s+(?:it\s+)?to\s+" + V),
        Named("label", @"(?:and\s+)?(?:labell?ed|tagged)\s+(?:as\s+|with\s+)?" + V),
        Named("name", @"(?:and\s+)?(?:named|called|(?:with|under|by)\s+the\s+name(?:\s+of)?)\s+" + V),
        Named("title", @"(?:and\s+)?(?:titled|entitled)\s+" + V),
        Named("text", @"(?:saying|that\s+(?:says|reads)|reading|which\s+(?:says|reads))\s*:?\s*" + V),
        Named("price", @"(?:priced\s+at|costing|that\s+costs?)\s+" + V),
        Toggle(InstructionVerb.Uncheck, @"(?:(?:and\s+)?no|without(?:\s+(?:the|an?|any))?|(?:do\s+not|don't)\s+(?:subscribe(?:\s+\w+)?\s+to|want|send\s+\w+)(?:\s+(?:the|an?|any))?)\s+(?<t>[\p{L} -]{3,30})"),
        Toggle(InstructionVerb.Check, @"(?:and\s+)?(?:subscribe|sign\s+(?:me\s+)?up)\s+(?:to|for)\s+(?:the\s+|our\s+|your\s+)?(?<t>[\p{L} -]{3,30})"),
        Toggle(InstructionVerb.Check, @"(?:and\s+)?(?:accept|agree\s+(?:to|with)|consent\s+to|tick|check)\s+(?:the\s+|our\s+|your\s+|all\s+)*(?<t>[\p{L} -]{3,40})"),
        Toggle(InstructionVerb.Check, @"(?:with\s+)?(?:the\s+)?(?<t>[\p{L} -]{3,30}?)\s*:?\s+(?:yes|on)"),
        Toggle(InstructionVerb.Uncheck, @"(?:with\s+)?(?:the\s+)?(?<t>[\p{L} -]{3,30}?)\s*:?\s+(?:no|off)"),
        Toggle(InstructionVerb.Check, @"(?:leave|keep|have)\s+(?:the\s+)?(?<t>[\p{L} -]{3,30}?)\s+(?:ticked|checked|on|selected|enabled|switched\s+on)"),
        Toggle(InstructionVerb.Uncheck, @"(?:leave|keep|have)\s+(?:the\s+)?(?<t>[\p{L} -]{3,30}?)\s+(?:unticked|unchecked|off|unselected|disabled|switched\s+off)"),
        SetClauses.Pattern(@"(?:choose|select|pick|take|use)\s+(?<v>[^,]+?)\s+(?:as|for)\s+(?:the\s+)?(?<t>[^,]+?)"),
        SetClauses.Pattern(@"(?:choose|select|pick|take|use)\s+(?:the\s+)?(?<v>[^,]+?)\s+(?<t>plan|option|category|type|size|colou?r|label|priority|status|method|mode|class|source|tariff|package|level|group|folder|project|department|country|city)"),
        Loose(@"(?:choose|select|pick|take)\s+(?:the\s+|an?\s+)?(?<v>[^,]+?)"),
        SetClauses.Pattern(@"(?:(?:with|and|has|having|in|under|of|for|to)\s+)*(?:the\s+|an?\s+|its\s+|my\s+|your\s+)?(?<t>[^,:=\uE001-\uE006]{2,40}?)\s*(?:(?<!\d)[:=]|\bis\b|\bas\b)\s*" + V),
        SetClauses.Pattern(@"(?:(?:with|and|has|having|in|under|of)\s+)*(?:the\s+|an?\s+|its\s+|my\s+|your\s+)?(?<t>(?:[\p{L}-]+\s+){1,3}?)(?:of\s+|as\s+)?(?<v>[\uE001-\uE006]+)"),
        Loose(@"(?:(?:with|and|has|having|in|under|of)\s+)*(?:the\s+|an?\s+)?" + V),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Named("负责人", "(?:并)?(?:指派|分配|交)给" + V),
        Named("标签", "(?:打|加)?(?:上)?标签(?:选择?|为|是|:)?" + V),
        Named("名称", "(?:名为|名叫|取名为?|命名为|叫做?)" + V),
        Named("标题", "(?:题为|标题叫)" + V),
        Named("内容", "(?:写着|写上|写道|内容写)" + V),
        Toggle(InstructionVerb.Uncheck, "(?:不要?|无需|不用|取消|不需要)(?:订阅|勾选|选|要|接收|开通)?(?<t>[\u4e00-\u9fff]{2,12})"),
        Toggle(InstructionVerb.Check, "(?:订阅|勾选|同意|接受|开启)(?<t>[\u4e00-\u9fff]{2,12})"),
        SetClauses.Pattern("(?<t>[\u4e00-\u9fff]{1,10}?)\\s*(?:填写|填入|填成|写成|写上|改成|改为|填|写|选择|选|设为|设置为|[:=]|为|是)\\s*" + V),
        SetClauses.Pattern("(?<t>[\u4e00-\u9fff]{1,10}?)\\s*(?<v>[\uE001-\uE006]+)"),
        Loose("(?:选择|选|用过|使用过)?" + V),
    ];

    /// <summary>What ends the filling-in without being a value: "then send it", "confirm at the end".</summary>
    [GeneratedRegex(@"^(?:and\s+|then\s+|finally\s+)*(?:submit|send|save|confirm|publish|finish|post|create|place)(?:\s+(?:it|them|this|everything|the\s+\p{L}+(?:\s+\p{L}+)?|your\s+\p{L}+))?(?:\s+(?:at|in)\s+the\s+end)?[\s.!]*$|^(?:并|再|最后|然后)*(?:确认|提交|保存|发布|发送|创建|完成|下单)+(?:一下|订单|表单|问卷|申请|转账)?[\s.。!]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?:but\s+|and\s+)*(?:(?:do\s+not|don't|without)\s+(?:yet\s+)?(?:confirm|submit|send|place|order|finish|sav|publish|pay)\w*\b.*|(?:only\s+)?up\s+to\s+(?:the\s+)?.*(?:page|step|screen).*)$|^(?:但|先)?(?:不要?|别|先不|暂不)(?:确认|提交|下单|发送|付款|支付|发布|保存).*$|^.*(?:到|停在)(?:核对|确认|最后).{0,6}(?:页|步).*$", RegexOptions.CultureInvariant)]
    private static partial Regex Stopping();

    [GeneratedRegex(@",?\s*(?:but\s+|and\s+)*(?:(?:do\s+not|don't)\s+(?:confirm|submit|send|place|order|finish|save|publish|pay)\b.*|(?:only\s+)?up\s+to\s+(?:the\s+)?\S+(?:\s+\S+)?\s+(?:page|step|screen)\b.*)$|,?\s*(?:但|先)(?:不要?|别)(?:确认|提交|下单|发送|付款|支付|发布|保存).*$", RegexOptions.CultureInvariant)]
    private static partial Regex StoppingTail();

    /// <summary>"Named X with the text Y": a further field begins.</summary>
    [GeneratedRegex(@"\s+(?:and\s+)?(?:with|having|in|under)\s+(?=(?:the|an?|its)\s)|\s+(?=assigned\s+to\b|labell?ed\b|tagged\b)|\s*\((?!\d{2,5}\))\s*|(?<!\(\d{2,5})\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    [GeneratedRegex(@"^(?:and\s+)?(?:subscribe\s+to|accept|agree|consent|sign\s+me\s+up|tick|check)\b|^(?:并)?(?:同意|接受|订阅|勾选)", RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

    /// <summary>Terms accepted and newsletters taken are boxes of the form.</summary>
    public static bool IsConsent(ClausePart part) => Consent().IsMatch(part.Masked);

    public static bool Ends(ClausePart part) => Ending().IsMatch(part.Masked.Trim());

    public static bool Stops(ClausePart part) => Stopping().IsMatch(part.Masked.Trim());

    /// <summary>How much of the words comes before "… up to the review page".</summary>
    public static int BeforeStop(string masked) => StoppingTail().Match(masked) is { Success: true } match ? match.Index : masked.Length;

    /// <summary>The fields told in these words; null when they tell something else.</summary>
    public static IReadOnlyList<Clause>? Read(ClausePart part) => EntryItems.Read(part, part.Chinese ? Chinese : English, With());

    private static ClausePattern Named(string field, string pattern) => ClausePattern.Of(pattern, (part, match) => Field(part, field, part.Original(match.Groups["v"])));

    public static SetClause Field(ClausePart part, string field, string value) => new()
    {
        Words = part.Words,
        Field = new Selection { Words = field, Phrase = new TargetPhrase { Name = field } },
        Values = [ValueSource.Of(Verbatim.Of(value))],
    };

    private static ClausePattern Loose(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var group = match.Groups["v"];
        return new SetClause { Words = part.Words, Values = [ValueSource.Of(Verbatim.Of(part.Original(group)))], Unsplit = !group.Value.All(MarkedGoal.IsMark) };
    });

    private static ClausePattern Toggle(InstructionVerb verb, string pattern) =>
        ClausePattern.Of(pattern, (part, match) => new HandClause { Words = part.Words, Verb = verb, Target = part.Select(match.Groups["t"]) });
}
