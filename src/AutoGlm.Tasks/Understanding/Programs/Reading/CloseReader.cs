namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "close the window X", "dismiss the dialog", "minimise the note", 关闭弹窗.</summary>
internal sealed class CloseReader : IClauseReader
{
    private static readonly ClausePattern[] English =
    [
        Close("close", @"(?:close|dismiss|shut|get\s+rid\s+of)\s+(?!(?:the\s+|this\s+)?(?:browser|current\s+(?:browser|tab))\b)(?<t>.*?\b(?:windows?|bubbles?|surveys?|tours?|coach\s+marks?|chats?|widgets?|sheets?|dialogu?e?s?(?:\s+box(?:es)?)?|pop-?ups?|modals?|overlays?|banners?|notifications?|messages?|alerts?|toasts?|notes?|boxe?s?|panels?|cookies?|ads?|advertisements?|prompts?|cards?|hints?|tips?|tooltips?|sidebars?|drawers?|menus?)\b.*?)"),
        Close("close", @"(?:close|dismiss|shut)\s+(?<t>it|them|everything|all(?:\s+of\s+them)?|[\uE001]+)"),
        Close("minimise", @"(?:minimi[sz]e|iconify|fold(?:\s+up)?)\s+(?<t>.+?)"),
        Close("maximise", @"(?:maximi[sz]e|enlarge\s+to\s+full\s+screen)\s+(?<t>.+?)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Close("close", @"(?:请)?(?!(?:把|将|关闭|关掉)(?:这个|该|此)?(?:问题|工单|议题|缺陷|任务|请求|案件|账号|账户|帐号))(?:(?:把|将)(?<t>.*?(?:窗口|对话框|弹窗|弹出框|提示框?|通知|消息|横幅|广告|浮层|便签|卡片|面板|气泡|问卷|调查|引导|聊天框?|[\uE001]))(?:都|全部)?(?:关闭|关掉|关上)|(?:关闭|关掉|关上)(?<t>.*?(?:窗口|对话框|弹窗|弹出框|提示框?|通知|消息|横幅|广告|浮层|便签|卡片|面板|气泡|问卷|调查|引导|聊天框?|[\uE001])))"),
        Close("minimise", "(?:(?:把|将)(?<t>.+?)最小化|最小化(?<t>.+?))"),
        Close("maximise", "(?:(?:把|将)(?<t>.+?)最大化|最大化(?<t>.+?))"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Close(string concept, string pattern) => ClausePattern.Of(pattern, (part, match) =>
        new CloseClause { Words = part.Words, Concept = concept, Thing = part.Select(match.Groups["t"]) });
}
