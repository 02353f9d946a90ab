using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is told as handwork: click, double-click, hover, press, scroll, drag, open, go back, type into.</summary>
internal sealed class HandReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string V = "(?<v>.+?)";
    private const string Filling = "(?:输入(?!框)|填写|填入|键入|填上|写上|写入|填)";

    private static readonly ClausePattern[] English =
    [
        Hand(DoubleTap, @"double[- ](?:click|tap)\s+(?:on\s+)?" + T),
        Hand(RightTap, @"right[- ]click\s+(?:on\s+)?" + T),
        Hand(LongPress, @"(?:long[- ]press|press and hold|tap and hold|hold down)\s+(?:on\s+)?" + T),
        Hand(Hover, @"(?:hover|move the (?:mouse|cursor|pointer)|mouse)\s+(?:over|on|onto|to)?\s*" + T),
        Hand(Press, @"(?:press|hit|use)\s+(?:the\s+)?(?<v>" + SpokenKeys.Pattern + @")(?:\s+(?:key|shortcut))?(?:\s+(?:in|on)\s+" + T + ")?"),
        Hand(Scroll, @"scroll\s+(?:all the way\s+|further\s+)?(?:to the\s+)?(?<d>up|down|left|right|top|bottom)(?:\s+(?:of|in)\s+(?:the\s+)?(?:page|screen)|\s+the page)?(?:\s+(?:to|until)\s+" + T + ")?"),
        Hand(Scroll, @"scroll\s+(?:down\s+|up\s+)?(?:to|until you (?:see|find|reach)|in|inside)\s+" + T),
        Hand(Drag, @"(?:drag|drop)\s+" + T + @"\s+(?:and drop (?:it|them)\s+)?(?:onto|to|into|on|over|inside|in)\s+(?:top of\s+)?(?<to>.+?)"),
        Hand(Upload, @"(?:upload|attach)\s+" + V + @"\s+(?:to|in|into|using|with|on)\s+" + T),
        Hand(Upload, @"(?:upload|attach)\s+" + V),
        Hand(Open, @"(?:open|go to|visit|navigate to|load)\s+(?:the\s+(?:page|site|url|address)\s+)?(?<v>[\uE004]+)"),
        Hand(Back, @"(?:go|navigate) back(?:\s+(?:to|one).*)?"),
        Hand(Forward, "go forward"),
        Hand(Home, "go (?:to the )?home(?: screen)?"),
        Hand(Wait, @"wait(?:\s+(?:for\s+)?a\s+(?:moment|bit|second|few seconds))?"),
        Hand(SwitchWindow, @"switch to\s+(?:the\s+)?" + V + @"\s+(?:browser tab|window)"),
        Hand(CloseWindow, @"close\s+(?:the\s+|this\s+)?(?:browser tab|window|browser)"),
        Hand(Dismiss, @"(?:dismiss|skip|get rid of)\s+" + T),
        Hand(InstructionVerb.Type, @"(?:type|enter|input|write|put|fill in|fill)\s+(?:the\s+(?:text|words?|value|number|phrase|sentence|string)\s+)?(?<v>[\uE001-\uE005\uE006]+)\s+(?:in|into|inside|to|as|for|on|at)\s+(?:the\s+|your\s+)?" + T),
        Hand(InstructionVerb.Type, @"(?:type|enter|input|write|put|fill in|fill)\s+" + V + @"\s+(?:in|into|inside)\s+(?:the\s+|your\s+)?" + T),
        Hand(InstructionVerb.Type, @"fill\s+(?:in\s+|out\s+)?" + T + @"\s+with\s+(?:the\s+(?:text|words?|value)\s+)?" + V),
        Hand(InstructionVerb.Type, @"(?:enter|type|fill in|input)\s+" + T + @"\s*[:=]\s*" + V),
        Hand(InstructionVerb.Type, @"(?:enter|input|fill in|type(?:\s+in)?)\s+(?:the\s+|your\s+)?(?<t>(?:[a-z]+\s+){1,3}?)(?:as\s+)?(?<v>[\uE001-\uE005]+)"),
        Hand(InstructionVerb.Type, @"(?:type|enter|input|write)\s+(?:the\s+(?:text|words?)\s+)?(?<v>[\uE001-\uE005\uE006]+)"),
        Hand(Uncheck, @"(?:uncheck|untick|deselect|unselect)\s+(?:the\s+)?" + T),
        Hand(Check, @"(?:check|tick)\s+(?!out\b|whether\b|if\b|that\b|the (?:price|status)\b)" + T),
        Hand(Tap, @"(?:click|tap|press|hit|push)\s+(?:on\s+)?" + T),
        Hand(Tap, @"(?:expand|collapse|open(?:\s+up)?|unfold|toggle|go to|navigate to|visit)\s+" + T),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Hand(DoubleTap, "双击" + T),
        Hand(RightTap, "(?:右击|右键点击|右键单击|用?鼠标右键(?:点击|单击)?)" + T),
        Hand(LongPress, "长按" + T),
        Hand(Hover, "(?:悬停(?:在|到)?|(?:把|将)?鼠标(?:移到|移动到|移至|悬停在|停在|放在|放到))" + T + "(?:上面?|上方)?"),
        Hand(Press, @"(?:按下?|敲)一?下?\s*(?<v>" + SpokenKeys.Pattern + ")键?"),
        Hand(Scroll, "(?:页面)?向?(?<d>[上下左右])(?:滚动|滑动|滑|翻)(?:页面|到底部?)?"),
        Hand(Scroll, "(?:滚动|滑动|滑)到?(?:页面)?(?<d>底部|顶部|最下面|最上面)"),
        Hand(Scroll, "(?:滚动|滑动)到" + T),
        Hand(Drag, "(?:把|将)" + T + "(?:拖动?|拖拽|移动)(?:到|进|至)(?<to>.+?)"),
        Hand(Drag, "拖动?" + T + "(?:到|进|至)(?<to>.+?)"),
        Hand(Upload, "上传(?:文件)?" + V),
        Hand(Open, @"(?:打开|访问|进入|前往)(?:网址|网页|网站)?\s*(?<v>[\uE004]+)"),
        Hand(Back, "(?:返回|后退|回到)(?:上一页|上一步|前一页)?"),
        Hand(Forward, "前进"),
        Hand(Wait, "等待?(?:一下|片刻|一会儿?|几秒)?"),
        Hand(SwitchWindow, "切换到" + V + "(?:窗口|浏览器标签)"),
        Hand(CloseWindow, "关闭(?:当前|这个)?(?:窗口|浏览器)"),
        Hand(Dismiss, "(?:关掉|跳过)" + T),
        Hand(InstructionVerb.Type, @"在\s*" + T + @"(?:中|里面?|内|上|处)?\s*" + Filling + V),
        Hand(InstructionVerb.Type, "(?:把|将)" + V + Filling + "(?:到|进|在)?" + T + "(?:中|里面?|内)?"),
        Hand(InstructionVerb.Type, Filling + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)?\s*(?<v>[\uE001-\uE005]+)"),
        Hand(InstructionVerb.Type, Filling + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)\s*" + V),
        Hand(InstructionVerb.Type, @"(?<t>[\u4e00-\u9fff]{1,8}?)(?:一栏|栏|处|框)?" + Filling + V),
        Hand(InstructionVerb.Type, Filling + V),
        Hand(Uncheck, "(?:(?:把|将)?" + T + "(?:取消勾选|取消选中)|(?:取消勾选|取消选中|不勾选|去掉勾选)" + T + ")"),
        Hand(Check, "(?:勾选|勾上|打勾|选中)" + T),
        Hand(Tap, "(?:点击|单击|点一下|点按|点开|点选|轻触|轻点|按下|点(?!赞|评)|按(?!照|时|价|.*排))(?:一下)?" + T),
        Hand(Tap, "(?:展开|收起|折叠|打开|进入|切换到|前往)" + T),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Hand(InstructionVerb verb, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var target = match.Groups["t"] is { Success: true, Length: > 0 } t ? part.Select(t) : null;
        var value = match.Groups["v"] is { Success: true, Length: > 0 } v ? Value(verb, part, v)
            : match.Groups["d"].Success ? ValueSource.Of(Direction(match.Groups["d"].Value)) : null;
        return new HandClause
        {
            Words = part.Words,
            Verb = verb,
            Target = target,
            Value = value,
            Destination = match.Groups["to"] is { Success: true, Length: > 0 } to ? part.Select(to) : null,
        };
    });

    private static ValueSource Value(InstructionVerb verb, ClausePart part, System.Text.RegularExpressions.Group group) =>
        verb == Press ? ValueSource.Of(SpokenKeys.Canonical(part.Original(group)))
        : verb == InstructionVerb.Type ? ValueReader.Read(part, group)
        : ValueSource.Of(Verbatim.Of(part.Original(group)));

    private static string Direction(string word) =>
        word.Contains('上', StringComparison.Ordinal) || word is "up" or "top" or "顶部" ? "up"
        : word is "left" || word.Contains('左', StringComparison.Ordinal) ? "left"
        : word is "right" || word.Contains('右', StringComparison.Ordinal) ? "right"
        : "down";
}
