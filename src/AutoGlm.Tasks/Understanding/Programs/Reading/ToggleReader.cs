using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is to be on or off: "turn on Wi-Fi", "make sure sound is off", "accept the terms", 打开“蓝牙”开关.</summary>
internal sealed class ToggleReader : IClauseReader
{
    private const string T = "(?<t>.+?)";
    private const string On = @"(?:on|enabled|checked|ticked|active|activated|selected|switched\s+on|turned\s+on)";
    private const string Off = @"(?:off|disabled|unchecked|unticked|inactive|deactivated|unselected|not\s+(?:checked|ticked|selected)|switched\s+off|turned\s+off)";

    private static readonly ClausePattern[] States =
    [
        Toggle(Check, T + @"\s+(?:is|are|be|stays?)\s+(?:both\s+|all\s+|each\s+|always\s+)?" + On),
        Toggle(Uncheck, T + @"\s+(?:is|are|be|stays?)\s+(?:both\s+|all\s+|each\s+|always\s+)?" + Off),
    ];

    private static readonly ClausePattern[] English =
    [
        Every(Check, @"(?:(?:turn|switch)\s+on\s+(?:everything|all(?:\s+of\s+(?:them|it))?|every\s+(?:single\s+)?(?:switch|option|setting|one))|(?:turn|switch)\s+(?:everything|all(?:\s+of\s+(?:them|it))?|every\s+(?:switch|option|setting|one))\s+on|enable\s+(?:everything|all(?:\s+of\s+them)?)|(?:tick|check)\s+(?:everything|all(?:\s+of\s+them)?|all\s+(?:the\s+)?(?:boxes|checkboxes|options)|every\s+(?:box|option)))"),
        Every(Uncheck, @"(?:(?:turn|switch)\s+off\s+(?:everything|all(?:\s+of\s+(?:them|it))?|every\s+(?:single\s+)?(?:switch|option|setting|one))|(?:turn|switch)\s+(?:everything|all(?:\s+of\s+(?:them|it))?|every\s+(?:switch|option|setting|one))\s+off|disable\s+(?:everything|all(?:\s+of\s+them)?))"),
        Within(Check, @"(?:(?:turn|switch)\s+on|enable|activate)\s+" + T + @"\s+(?:under|in|within)\s+(?:the\s+)?(?<w>[^,]{2,40}?)(?:\s+(?:section|settings|tab|page|menu|pane))?"),
        Within(Uncheck, @"(?:(?:turn|switch)\s+off|disable|deactivate)\s+" + T + @"\s+(?:under|in|within)\s+(?:the\s+)?(?<w>[^,]{2,40}?)(?:\s+(?:section|settings|tab|page|menu|pane))?"),
        Toggle(Check, @"(?:turn|switch)\s+on\s+" + T),
        Toggle(Uncheck, @"(?:turn|switch)\s+off\s+" + T),
        Toggle(Check, @"(?:turn|switch)\s+" + T + @"\s+(?:back\s+)?on"),
        Toggle(Uncheck, @"(?:turn|switch)\s+" + T + @"\s+(?:back\s+)?off"),
        Toggle(Check, @"(?:enable|activate)\s+" + T),
        Toggle(Uncheck, @"(?:disable|deactivate)\s+" + T),
        Toggle(Check, @"set\s+" + T + @"\s+(?:to\s+)?(?:on|enabled)"),
        Toggle(Uncheck, @"set\s+" + T + @"\s+(?:to\s+)?(?:off|disabled)"),
        ClausePattern.Of(@"(?:make|be)\s+sure\s+(?:that\s+)?(?<list>.+)|ensure\s+(?:that\s+)?(?<list>.+)", (part, match) => EntryItems.Form(part, match.Groups["list"], States)),
        Toggle(Check, T + @"\s+(?:should|must|ought\s+to|(?:is|are)\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?:always\s+)?(?:both\s+|all\s+)?(?:be|stay|remain)\s+(?:both\s+|all\s+)?(?:switched\s+|turned\s+)?" + On + @"(?:\s+(?:from\s+now\s+on|now|again|always|in\s+future))?"),
        Toggle(Uncheck, T + @"\s+(?:should|must|ought\s+to|(?:is|are)\s+to|needs?\s+to|has\s+to|have\s+to)\s+(?:always\s+)?(?:both\s+|all\s+)?(?:be|stay|remain)\s+(?:both\s+|all\s+)?(?:switched\s+|turned\s+)?" + Off + @"(?:\s+(?:from\s+now\s+on|now|again|always|in\s+future))?"),
        Toggle(Check, @"(?:accept|agree\s+to|agree\s+with|consent\s+to)\s+(?:all\s+)?(?:the\s+|our\s+)?(?<t>(?:terms|conditions|privacy|licen[cs]e|rules|policy|agreement).*?)"),
        Toggle(Check, @"(?<t>(?:the\s+|all\s+)?(?:terms|conditions|privacy|rules|policy)\b.*?)\s+(?:is|are|was|were)\s+(?:accepted|agreed(?:\s+to)?)"),
        Toggle(Check, @"(?:they|he|she|i|we)\s+(?:wants?|would\s+like|wish(?:es)?)\s+(?:to\s+(?:get|receive|subscribe\s+to)\s+)?(?<t>(?:the\s+|our\s+|your\s+)?(?:\p{L}+\s+)?(?:newsletter|updates|notifications|e-?mails|receipt|invoice|insurance)\b.*?)"),
        Toggle(Uncheck, @"(?:they|he|she|i|we)\s+(?:do(?:es)?\s+not|do(?:es)?n't)\s+want\s+(?:to\s+(?:get|receive|subscribe\s+to)\s+)?(?<t>(?:the\s+|our\s+|your\s+|any\s+)?(?:\p{L}+\s+)?(?:newsletter|updates|notifications|e-?mails|receipt|insurance)\b.*?)"),
        Toggle(Check, @"(?:accept|agree\s+to|agree\s+with|consent\s+to)\s+(?<t>it|them|these|those|everything)"),
        Toggle(Check, @"(?:stay|keep\s+me|remain)\s+(?<t>(?:signed|logged)\s+in)"),
        Toggle(Uncheck, @"(?:tick|check|select)\s+(?<t>none)(?:\s+of\s+.+)?|(?:uncheck|untick|deselect)\s+(?<t>all|everything)"),
        Toggle(Uncheck, @"(?:uncheck|untick|deselect|unselect)\s+(?:the\s+)?" + T),
        ClausePattern.Of(@"(?:check|tick)\s+(?:only|just|exactly)\s+(?<t>.+?)", Only),
        Toggle(Check, @"(?:check|tick)\s+(?:off\s+)?(?!out\b|whether\b|if\b|that\b|in\b|the (?:price|status|weather)\b)" + T),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Every(Check, "(?:(?:把|将)?(?:所有|全部|一切)(?:的)?(?:开关|选项|设置|项目|功能|勾选框|复选框)?(?:都|全部|全)?|(?:都|全))(?:打开|开启|启用|勾选|勾上|选中|选上)(?!.*[\u4e00-\u9fff])|(?:打开|开启|启用|勾选|选中)(?:所有|全部)(?:的)?(?:开关|选项|设置|项目|功能|勾选框|复选框)?|全选|全开"),
        Every(Uncheck, "(?:(?:把|将)?(?:所有|全部|一切)(?:的)?(?:开关|选项|设置|项目|功能|勾选框|复选框)?(?:都|全部|全)?|(?:都|全))(?:关闭|关掉|关上|停用|取消勾选|取消选中)|(?:关闭|关掉|停用|取消勾选|取消选中)(?:所有|全部)(?:的)?(?:开关|选项|设置|项目|功能|勾选框|复选框)?|全不选|全关"),
        Toggle(Uncheck, "(?:(?:把|将)?" + T + "(?:取消勾选|取消选中)|(?:取消勾选|取消选中|不勾选|去掉勾选)" + T + ")"),
        Within(Check, "在(?<w>[^,]{1,12}?)(?:设置|页面|页|栏目|选项卡|标签页)?(?:里面?|中|内|下|下面)(?:打开|开启|启用|激活)(?<t>.+?)(?:开关|选项|功能)?"),
        Within(Uncheck, "在(?<w>[^,]{1,12}?)(?:设置|页面|页|栏目|选项卡|标签页)?(?:里面?|中|内|下|下面)(?:关闭|关掉|停用|禁用)(?<t>.+?)(?:开关|选项|功能)?"),
        ClausePattern.Of("(?:仅|只|只要)(?:勾选|选中|勾)(?<t>.+?)", Only),
        Toggle(Check, "(?<t>除.+?(?:以外|之外|外)(?:的)?(?:全部|所有|其他|其余)?(?:选项)?)(?:都|全部|全)?(?:勾选|勾上|打勾|选中|选上)"),
        Toggle(Check, "(?:勾选|勾上|打勾|选中)(?<t>(?!.*(?:段文字|文字|段落|文本|句话|单词|这句|段话)).+?)"),
        Toggle(Check, "(?:把|将|给|在)" + T + "(?:前面|旁边|后面)?(?:都|全部)?(?:勾选|勾上|打勾|打上勾|打个勾|打钩|打上钩|画勾|选中)(?:上)?"),
        Toggle(Check, "(?:打开|开启|启用|激活|点亮)(?<t>.+?(?:开关|功能|选项)|它们?|灯)"),
        Toggle(Uncheck, "(?:关闭|关掉|停用|禁用|关上)(?<t>.+?(?:开关|功能|选项)|它们?|灯)"),
        Toggle(Check, "(?:把|将)" + T + "(?:的)?(?:开关)?(?:打开|开启|启用)"),
        Toggle(Uncheck, "(?:把|将)(?<t>(?!.*(?:弹窗|对话框|窗口|广告|横幅|页面|标签页|问题|工单|议题|缺陷|案件)).+?)(?:的)?(?:开关)?(?:关闭|关掉|关上|停用|禁用)"),
        Toggle(Check, "(?:开启|启用)" + T),
        Toggle(Uncheck, "(?:关闭|停用|禁用)(?<t>(?!.*(?:弹窗|对话框|窗口|广告|横幅|页面|标签页|提示|浏览器|公告|菜单|面板|浮层|弹层|问题|工单|任务|订单|账户|账号|会话|话题|帖子)).+?)"),
        Toggle(Check, "确保" + T + "(?:是|处于)?(?:已)?(?:打开|开启|启用|勾选|选中)(?:的|状态)?"),
        Toggle(Uncheck, "确保" + T + "(?:是|处于)?(?:已)?(?:关闭|停用|禁用|未勾选|未选中)(?:的|状态)?"),
        Toggle(Check, "(?:同意|接受)(?<t>(?:.*(?:条款|协议|政策|规则)).*?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Every(InstructionVerb verb, string pattern) => ClausePattern.Of(pattern, (part, _) =>
        new HandClause { Words = part.Words, Verb = verb, Target = new Selection { Words = part.Words, All = true } });

    private static ClausePattern Toggle(InstructionVerb verb, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var target = match.Groups["t"].Value is "none" or "all" or "everything" ? new Selection { Words = part.Words, All = true } : part.Select(match.Groups["t"]);
        return new HandClause { Words = part.Words, Verb = verb, Target = target };
    });

    /// <summary>"Turn on sounds under Notifications": the place is a section, or the page that has the switch.</summary>
    private static ClausePattern Within(InstructionVerb verb, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var target = part.Select(match.Groups["t"]);
        return target.IsPlain ? new HandClause { Words = part.Words, Verb = verb, Target = target with { Phrase = target.Phrase with { Within = part.Original(match.Groups["w"]) } } } : null;
    });

    /// <summary>"Tick only A and B": whatever else is ticked is to go.</summary>
    private static FormClause Only(ClausePart part, Match match)
    {
        var wanted = part.Select(match.Groups["t"]);
        IReadOnlyList<string> names = wanted.Names.Count > 0 ? wanted.Names : [wanted.Phrase.Name];
        return new FormClause
        {
            Words = part.Words,
            Entries =
            [
                new HandClause { Words = part.Words, Verb = Uncheck, Target = new Selection { Words = part.Words, All = true, Except = names } },
                new HandClause { Words = part.Words, Verb = Check, Target = wanted },
            ],
        };
    }
}
