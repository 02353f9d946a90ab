using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers what a part of the screen says: "what does the hint say?", "what is written under Opening hours?", 提示是什么.</summary>
internal static partial class SaidAnswers
{
    private const int Longest = 600;
    private const int LongestName = 60;

    public static Finding? Find(Inquiry inquiry, ObservationIndex index, IReadOnlyList<Sheet> sheets) => Last(inquiry, index) ?? Says(inquiry, index) ?? Under(inquiry, index, sheets);

    /// <summary>"In which department does Ann Lee work?": the title of the part of the page in which the name stands.</summary>
    private static Finding? Under(Inquiry inquiry, ObservationIndex index, IReadOnlyList<Sheet> sheets)
    {
        if (Inside().Match(inquiry.Folded) is not { Success: true } inside || sheets.Any(sheet => sheet.Headers.Any(header => inquiry.Asked.Length > 0 && Similarity.Of(inquiry.Asked, header) >= 0.8)))
            return null;
        var said = $"{inquiry.Folded.Remove(inside.Index, inside.Length)} {inquiry.Context}";
        var leaves = Leaves.In(index, index.Nodes[0]).Where(index.IsReachable).ToList();
        var named = leaves.Where(leaf => Leaves.TextOf(index, leaf) is { Length: > 1 and < LongestName } text && Naming.PlaceOf(TextFold.Fold(text), said) >= 0).ToList();
        if (named.Count == 0)
            return null;
        var length = named.Max(leaf => Leaves.TextOf(index, leaf).Length);
        var titles = named.Where(leaf => Leaves.TextOf(index, leaf).Length == length).Select(leaf => TitleOver(index, leaves, leaf)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return titles is [var title] && Naming.PlaceOf(TextFold.Fold(title), said) < 0 ? new Finding(title, $"{title}: {Leaves.TextOf(index, named[0])}", 0.97) : null;
    }

    /// <summary>The title of the part a piece stands in: what unfolded it where it was folded up, else the heading.</summary>
    private static string? TitleOver(ObservationIndex index, List<UiNode> leaves, UiNode piece) =>
        leaves.Take(leaves.IndexOf(piece)).LastOrDefault(leaf => leaf.Is(UiStates.Expanded) || UiRoles.IsHeading(leaf)) is { } opened && opened.Is(UiStates.Expanded) && Leaves.TextOf(index, opened) is { Length: > 1 } title ? title.Trim(' ', '▾', '▼', '-', '−', '⌄') : index.SectionOf(piece);

    [GeneratedRegex(@"^(?:(?:in|under|to|from|on)\s+)?(?:which|what)\s+(?:department|section|category|group|team|folder|chapter|division|unit|area|part|class|branch|office|column|list|topic|stage|lane|status|chapter|floor)\b|哪一?个?(?:部门|分类|类别|栏目|小组|组|列|列表|文件夹|章节|章|版块|板块|区域|区|班级|班|分公司|科室|团队|阶段|栏)", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    /// <summary>"What was the last thing Ann wrote?": the last that stands under her name.</summary>
    private static Finding? Last(Inquiry inquiry, ObservationIndex index) =>
        LastSaid().Match(inquiry.Folded) is { Success: true } match && match.Groups["w"].Value.Trim() is var name && (TextsUnder(index, name) is { Count: > 0 } under ? under : Conversation(index, name)) is [.., var last] ? new Finding(last, $"{name}: {last}", 0.8) : null;

    /// <summary>The sentences between a name and the field to answer it in.</summary>
    private static List<string> Conversation(ObservationIndex index, string name)
    {
        var leaves = Leaves.In(index, index.Nodes[0]).Where(index.IsReachable).ToList();
        var from = leaves.FindLastIndex(leaf => TextFold.Fold(Leaves.TextOf(index, leaf)) == name);
        var to = from < 0 ? -1 : leaves.FindIndex(from, UiRoles.IsTextField);
        return to < 0 ? [] : [.. leaves[(from + 1)..to].Where(leaf => !Leaves.IsControl(leaf)).Select(leaf => Leaves.TextOf(index, leaf)).Where(text => text.Split(' ').Length > 2 || text.Count(TextFold.IsChinese) > 3)];
    }

    [GeneratedRegex(@"^what(?:'s|\s+is|\s+was|\s+did)?\s+(?:the\s+)?(?:last|latest|newest|most\s+recent)\s+(?:thing|message|post|comment|words?|text|reply|note)\s+(?:that\s+|which\s+)?(?:(?:of|from|by)\s+)?(?<w>.+?)(?:\s+(?:wrote|said|sent|posted|told|texted|has\s+written|has\s+sent))?(?:\s+(?:me|us))?$|^(?<w>.+?)(?:最后|最近|最新)(?:一次|一条|一句)?(?:的)?(?:写|说|发|消息|留言|回复|话)(?:了|的|是|的是|说|写)*什么$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LastSaid();

    private static Finding? Says(Inquiry inquiry, ObservationIndex index)
    {
        var match = (inquiry.Chinese ? Chinese() : English()).Match(inquiry.Folded);
        if (!match.Success)
            return null;
        var thing = match.Groups["t"].Value.Trim();
        string[] roles = Hints().IsMatch(thing) ? ["tooltip"] : Messages().IsMatch(thing) ? ["alert", "status", "alertdialog", "dialog"] : [];
        if (roles.Length > 0)
        {
            return index.Nodes.LastOrDefault(node => roles.Contains(node.Role) && index.IsReachable(node) && index.TextOf(node).Length is > 0 and < Longest) is { } saying
                ? new Finding(index.TextOf(saying), index.TextOf(saying), 0.9) { Node = saying }
                : null;
        }

        var title = Kind().Replace(Parts().Replace(thing, ""), "").Trim('"', '“', '”', ' ', '「', '」', '《', '》');
        return title.Length > 1 && UnderTitle(index, title) is { } text ? new Finding(text, $"{title}: {text}", 0.85) : null;
    }

    /// <summary>What stands in the part of the page that goes by a title, without the title and the controls.</summary>
    private static string? UnderTitle(ObservationIndex index, string title)
    {
        var text = string.Join(' ', TextsUnder(index, title));
        return text.Length is > 0 and < Longest ? text : null;
    }

    private static List<string> TextsUnder(ObservationIndex index, string title) =>
        [.. index.Nodes
            .Where(node => node.Children.Count == 0 && node.Name.Length > 1 && !UiRoles.IsInteractive(node) && index.IsReachable(node) && index.SectionOf(node) is { } section && Similarity.Of(title, section) >= 0.85 && Similarity.Of(title, node.Name) < 0.85)
            .Select(node => node.Name)];

    [GeneratedRegex(@"^what(?:'s|\s+is|\s+does|\s+do)?\s+(?:(?:written|shown|displayed)\s+)?(?:in|on|under|by|at)?\s*(?:the\s+)?(?<t>.+?)\s*(?:\b(?:say|read|show|display|state)s?)$|^what(?:'s|\s+is)\s+(?:written|said|shown)\s+(?:in|on|under|at|by)\s+(?:the\s+)?(?<t>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("^(?<t>.+?)(?:上|中|里|下面?)?(?:写着?|显示|说|提示)(?:的)?(?:内容)?(?:是|了)?什么$|^(?<t>.*(?:提示|气泡|浮层|通知|消息))(?:的内容)?是什么$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:hint|tool ?tip|balloon)\b|提示|气泡", RegexOptions.CultureInvariant)]
    private static partial Regex Hints();

    [GeneratedRegex(@"\b(?:alert|notification|message|toast|pop-?up|dialog|warning|error|notice)\b|弹窗|警告|通知|消息|对话框", RegexOptions.CultureInvariant)]
    private static partial Regex Messages();

    [GeneratedRegex("^(?:页面|文章|章节|部分|栏目|标题为?|名为|叫做?)(?=[《“「\"])", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?:section|heading|headline|panel|box|card|chapter|paragraph|area|tab|part|page|article|entry|post|note|document|titled|called|named)\b|(?:这|那)?(?:一|个)*(?:部分|章节|栏目|面板|卡片|标签页|选项卡|栏|块|段|节|框|格|页)(?:内容)?(?:里面?|中|上|下面?|内)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
