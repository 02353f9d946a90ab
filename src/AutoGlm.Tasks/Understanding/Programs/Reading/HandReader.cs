using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is told as handwork: click, double-click, hover, press, scroll, drag, open, go back.</summary>
internal sealed class HandReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string V = "(?<v>.+?)";

    private static readonly ClausePattern[] English =
    [
        Hand(DoubleTap, @"double[- ]?(?:click|tap)\s+(?:on\s+)?" + T + @"(?:\s+to\s+(?:open|edit|select|rename|start)\s+(?:it|them))?"),
        Hand(DoubleTap, @"(?:open|start|edit)\s+" + T + @"\s+(?:with|by|using)\s+(?:a\s+)?double[- ]?click(?:ing)?(?:\s+(?:on\s+)?it)?"),
        Hand(RightTap, @"right[- ]?click\s+(?:on\s+)?" + T),
        Hand(Tap, @"(?:focus(?:\s+on)?|(?:put|place|set|move)\s+(?:the\s+)?(?:cursor|caret|focus)\s+(?:in(?:to)?|on|to|inside)|click\s+(?:in(?:to|side)?|inside))\s+" + T),
        Hand(Tap, @"(?:choose|select|pick|take)\s+(?<t>the\s+\p{L}+\s+(?:(?:directly|immediately|just|right)\s+)?(?:next\s+to|beside|above|below|beneath|underneath|(?:(?:to|on)\s+the\s+)?(?:left|right)(?:\s+side)?\s+of)\s+.+)"),
        Hand(Tap, @"(?:follow|activate|trigger|choose|select|use)\s+(?<t>(?:the\s+)?.+?\s+(?:link|button|tab|icon))(?:\s+in\s+(?:the\s+)?(?:text|page|paragraph))?"),
        Hand(LongPress, @"(?:long[- ]press|press and hold|tap and hold|hold down)\s+(?:on\s+)?" + T),
        Hand(Hover, @"(?:hover(?:\s+(?:the\s+|your\s+)?(?:mouse|cursor|pointer))?|(?:move|place|put|rest|hold)\s+(?:the\s+|your\s+)?(?:mouse|cursor|pointer)|mouse|point)\s+(?:over|on|onto|to|at)?\s*" + T),
        Hand(Press, @"(?:press|hit|use)\s+(?:the\s+)?(?<v>" + SpokenKeys.Pattern + @")(?:\s+(?:key|shortcut))?(?:\s+(?:in|on)\s+" + T + ")?"),
        Hand(Press, @"(?:press|hit)\s+(?:the\s+)?(?<v>[\uE001]+|[^\s\w])\s+key(?:\s+(?:in|on)\s+" + T + ")?"),
        Hand(Tap, @"(?:go|turn|jump|skip|switch|move|flip|page|leaf|navigate)\s+(?:on\s+|ahead\s+|forward\s+|straight\s+|over\s+|through\s+)*(?:to\s+)?(?<t>(?:the\s+)?(?:very\s+)?(?:last|final)\s+page)(?:\s+of\s+.+)?"),
        Hand(Scroll, @"scroll\s+(?:(?:the\s+page|all\s+the\s+way|right|down|up|back|further)\s+)*(?:to\s+)?(?:the\s+)?(?:very\s+)?(?<d>top|bottom|end|start|beginning)(?:\s+of\s+(?:the\s+)?(?:page|screen|document|site))?"),
        Hand(Scroll, @"scroll\s+(?:(?:all\s+the\s+way|down|up|back)\s+)*to\s+the\s+(?:very\s+)?(?<d>top|bottom|end|start|beginning)\s+(?:of|in)\s+" + T),
        Hand(Scroll, @"scroll\s+" + T + @"\s+(?:(?:all\s+the\s+way|down|up|back)\s+)*to\s+(?:the\s+|its\s+)?(?:very\s+)?(?<d>top|bottom|end|start|beginning)"),
        Hand(Scroll, @"read\s+(?:through\s+)?" + T + @"\s+(?:all\s+the\s+way\s+|right\s+|down\s+)*to\s+(?:the\s+|its\s+)?(?:very\s+)?(?<d>bottom|end)"),
        Hand(Scroll, @"scroll\s+(?:the\s+)?(?:page\s+)?(?:a\s+(?:bit|little)\s+)?(?<d>up|down|left|right)(?:\s+(?:a\s+(?:bit|little)|further|(?:in\s+)?the\s+page|once))?"),
        Hand(Scroll, @"scroll\s+(?<d>up|down|left|right)\s+(?:in|inside|within)\s+" + T),
        Hand(Scroll, @"scroll\s+(?:the\s+page\s+|through\s+.+?\s+)?(?:down\s+|up\s+|across\s+)?(?:to|until\s+(?:you\s+)?(?:can\s+)?(?:see|find|reach|get\s+to)|till\s+you\s+(?:see|find)|as\s+far\s+as)\s+" + T),
        Hand(Scroll, @"(?:keep\s+|go\s+on\s+|continue\s+)?(?:load|show|scroll|turn|page|click)(?:ing)?\s+(?:(?:more|further|the|through|down|next|all)\b.*?\s+)?(?:until|till)\s+(?:you\s+(?:see|find|reach)\s+)?" + T + @"(?:\s+(?:shows?\s+up|appears?|is\s+(?:visible|shown|in\s+view|on\s+the\s+(?:screen|page))|comes?\s+(?:up|into\s+view)))?"),
        Hand(Scroll, @"(?:bring|scroll)\s+" + T + @"\s+into\s+view"),
        Hand(Upload, @"(?:upload|attach)\s+" + V + @"\s+(?:to|in|into|using|with|on)\s+" + T),
        Hand(Upload, @"(?:upload|attach)\s+" + V),
        Hand(Open, @"(?:open|go to|visit|navigate to|load)\s+(?:the\s+(?:page|site|url|address)\s+)?(?<v>[\uE004]+)"),
        Hand(Back, @"(?:go|navigate) back(?:\s+(?:to|one).*)?"),
        Hand(Forward, "go forward"),
        Hand(Home, "go (?:to the )?home(?: screen)?"),
        Hand(Wait, @"wait(?:\s+(?:for\s+)?a\s+(?:moment|bit|second|few seconds))?"),
        Hand(SwitchWindow, @"switch to\s+(?:the\s+)?" + V + @"\s+(?:browser tab|window)"),
        Hand(CloseWindow, @"close\s+(?:the\s+|this\s+)?(?:browser tab|window|browser)"),
        Hand(Dismiss, @"(?:dismiss|skip)\s+" + T),
        Hand(Check, @"(?:agree\s+to|accept|consent\s+to)\s+(?<t>(?:the\s+|our\s+|all\s+)?(?:terms|conditions|policy|privacy|licen[cs]e|rules|agreement).*?)"),
        Hand(Tap, @"(?<t>undo|redo)(?:\s+(?:it|that|this|the\s+(?:deletion|removal|change|action|last\s+\w+)))?"),
        Hand(Tap, @"(?:then\s+|to\s+)?(?<t>continue|proceed|go\s+on)"),
        Hand(Tap, @"(?:click|tap|press|hit|push)\s+(?:on\s+)?" + T),
        Hand(Tap, @"(?:(?:take|bring|get|lead|send)\s+me\s+(?:over\s+)?to|go\s+to|open)\s+(?:the\s+)?(?:page|screen)\s+(?:on|about|called|named|titled)\s+(?:the\s+)?" + T),
        Hand(Tap, @"(?:(?:take|bring|get|lead|send|show)\s+me\s+(?:over\s+)?(?:to\s+)?|get\s+to\s+|head\s+(?:over\s+)?to\s+|jump\s+to\s+|browse\s+to\s+|find\s+(?:and\s+open\s+)?)(?:the\s+)?(?<t>(?:page|screen|section|tab|article|view)\s+(?:called\s+|named\s+|titled\s+|about\s+|on\s+|for\s+)?.+?|.+?\s+(?:page|screen|section|tab)|[\uE001]+)"),
        Hand(Tap, @"(?:find|look\s+(?:for|up)|locate|search\s+for|go\s+to|open)\s+(?:the|an?)\s+(?:help\s+|support\s+|faq\s+|wiki\s+|news\s+)?(?:article|page|post|topic|entry|guide|document|story|question|thread|section)\s+(?:called|named|titled|about|on|for|regarding|that\s+(?:explains|describes|tells)(?:\s+how\s+to)?)\s+" + T),
        Hand(Tap, @"(?:take|bring|lead)\s+me\s+(?:over\s+)?to\s+" + T),
        Hand(Tap, @"(?:expand|collapse|open(?:\s+up)?|unfold|toggle|go\s+(?:in)?to|switch\s+(?:over\s+)?to|navigate\s+to|visit)\s+" + T),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Hand(Tap, "(?:直接)?(?:翻|跳|转|去|切换|走|进入|打开|前往|回|看)(?:转|换|翻)?(?:到|至)?(?:列表)?的?(?<t>最后一页|末页|尾页)"),
        Hand(DoubleTap, "双击" + T + "(?:把它打开|以?打开它?|来打开)?"),
        Hand(DoubleTap, "(?:把|将)?" + T + "双击(?:打开)?"),
        Hand(RightTap, "(?:右击|右键点击|右键单击|用?鼠标右键(?:点击|单击|点)?|用右键(?:点击|单击|点))" + T),
        Hand(RightTap, "(?:在|对)" + T + "(?:上面?)?(?:点击?|单击|按)(?:一下)?(?:鼠标)?右键"),
        Hand(LongPress, "长按" + T),
        Hand(Hover, "(?:悬停(?:在|到)?|(?:把|将)?(?:鼠标|光标|指针)(?:指针|光标)?(?:移到|移动到|移至|悬停在|悬停到|停在|放在|放到|指向))" + T + "(?:上面?|上方)?"),
        Hand(Press, @"(?:同时)?(?:使用|用|按下?|按住|敲)一?下?(?:快捷键|组合键|键盘上?的?)?\s*(?<v>" + SpokenKeys.Pattern + ")\\s*键?"),
        Hand(Scroll, "(?:(?:把|将)?(?:页面|网页|屏幕)?(?:向[上下])?(?:一直)?)?(?:滚动?|滑动?|拉|翻)到?(?:页面|网页)?的?(?<d>底部|顶部|底端|顶端|最下面|最上面|最底部|最顶部|最下方|最上方|末尾|开头|底|顶)"),
        Hand(Scroll, "(?:把|将|在)?" + T + "(?:中|里|内)?(?:向[上下])?(?:一直)?(?:滚动?|滑动?|拉)到(?:最)?(?<d>底部?|顶部?|底端|顶端|下面|上面|下方|上方|末尾|开头)"),
        Hand(Scroll, "(?:把|将)?" + T + "(?:读|阅读|看|浏览|翻|拉|拖|滚动?|滑动?|划)(?:到|至)(?:最)?(?<d>末尾|底部?|最后|后|结尾|末端|下面)(?:面|部)?"),
        Hand(Scroll, "(?:把|将)?(?:页面|网页)?(?:向|往)?(?<d>[上下左右])(?:滚动|滑动|滑|翻)(?:页面|一下|一点)?"),
        Hand(Scroll, "(?:(?:向|往)?[上下])?(?:滚动|滑动)(?:页面)?,?(?:直?到(?:看到|找到|出现)?|找到|至)" + T + "(?:为止|出现)?"),
        Hand(Scroll, "在" + T + "(?:中|里|内)(?:向|往)(?<d>[上下左右])(?:滚动|滑动)"),
        Hand(Tap, "(?:(?:把|将|让|使)?(?:光标|焦点|输入焦点)(?:放到|移到|放在|定位到|移动到|进入|置于|切换到|落在|停在)|聚焦(?:到|于)?|激活(?=.*(?:框|栏)))" + T + "(?:中|里面?|内|上)?"),
        Hand(Upload, "上传(?:文件)?" + V),
        Hand(Open, @"(?:打开|访问|进入|前往)(?:网址|网页|网站)?\s*(?<v>[\uE004]+)"),
        Hand(Back, "(?:返回|后退|回到)(?:上一页|上一步|前一页)?"),
        Hand(Forward, "前进"),
        Hand(Wait, "等待?(?:一下|片刻|一会儿?|几秒)?"),
        Hand(SwitchWindow, "切换到" + V + "(?:窗口|浏览器标签)"),
        Hand(CloseWindow, "关闭(?:当前|这个)?(?:窗口|浏览器)"),
        Hand(Dismiss, "(?:关掉|跳过)" + T),
        Hand(Check, "(?:同意|接受)(?<t>.*(?:条款|协议|政策|规则|声明))"),
        Hand(Tap, "(?<t>撤销|撤消|恢复操作|重做)(?:它|该操作|刚才的?操作|这一?步)?"),
        Hand(Tap, "(?<t>继续|下一步)"),
        Hand(Tap, "(?:点击|单击|点一下|点按|点开|点选|轻触|轻点|按下|点(?!赞|评)|按(?!照|时|价|.*排))(?:一下)?" + T),
        Hand(Tap, "(?:找到|找出|找一下|查找|搜索|打开)(?:一?篇)?(?:关于|有关|介绍|讲)(?<t>.+?)的?(?:帮助|新闻|说明|教程)?(?:文章|页面|帖子|条目|文档|主题|问题)"),
        Hand(Tap, "(?:带我(?:去|到|进入?)|(?:跳?转|去|来|进|回)到|去往|依次(?:进入|打开|展开|访问)|逐[级层](?:进入|打开|展开)|(?:先后|分别)(?:进入|打开))" + T),
        Hand(Tap, "(?:把)?(?<t>(?:开|关)[\u4e00-\u9fff]{0,3}(?:门|窗户?|灯|锁|阀门?|闸|空调|暖气|风扇|机))"),
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
        verb == Press ? ValueSource.Of(SpokenKeys.Canonical(Verbatim.Of(part.Original(group))))
        : ValueSource.Of(Verbatim.Of(part.Original(group)));

    private static string Direction(string word) =>
        word is "top" or "start" or "beginning" or "开头" || word.Contains('顶', StringComparison.Ordinal) || word.Length > 1 && word.Contains('上', StringComparison.Ordinal) ? "top"
        : word is "bottom" or "end" or "末尾" || word.Contains('底', StringComparison.Ordinal) || word.Length > 1 && word.Contains('下', StringComparison.Ordinal) ? "bottom"
        : word is "up" or "上" ? "up"
        : word is "left" || word.Contains('左', StringComparison.Ordinal) ? "left"
        : word is "right" || word.Contains('右', StringComparison.Ordinal) ? "right"
        : "down";
}
