using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers what a part of the screen says: "what does the hint say?", "what is written under Opening hours?", 提示是什么.</summary>
internal static partial class SaidAnswers
{
    private const int Longest = 600;

    public static Finding? Find(Inquiry inquiry, ObservationIndex index) => Says(inquiry, index) ?? Under(inquiry, index);

    /// <summary>"In which department does Ann Lee work?": the title of the part of the page in which the name stands.</summary>
    private static Finding? Under(Inquiry inquiry, ObservationIndex index)
    {
        if (!Inside().IsMatch(inquiry.Folded) || Name().Match(inquiry.Words) is not { Success: true } name)
            return null;
        var titles = index.Nodes.Where(node => node.Children.Count == 0 && TextFold.Fold(node.Name) == TextFold.Fold(name.Value) && index.IsReachable(node)).Select(index.SectionOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return titles is [var title] ? new Finding(title, $"{title}: {name.Value}", 0.75) : null;
    }

    [GeneratedRegex(@"^(?:(?:in|under|to|from|on)\s+)?(?:which|what)\s+(?:department|section|category|group|team|folder|chapter|division|unit|area|part|class|branch|office|column|list|topic)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();

    [GeneratedRegex(@"(?<=[\p{Ll},]\s)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*|(?<=[""“])[^""”]+(?=[""”])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

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

        var title = Parts().Replace(thing, "").Trim('"', '“', '”', ' ', '「', '」');
        return title.Length > 1 && UnderTitle(index, title) is { } text ? new Finding(text, $"{title}: {text}", 0.85) : null;
    }

    /// <summary>What stands in the part of the page that goes by a title, without the title and the controls.</summary>
    private static string? UnderTitle(ObservationIndex index, string title)
    {
        var texts = index.Nodes
            .Where(node => node.Children.Count == 0 && node.Name.Length > 1 && !UiRoles.IsInteractive(node) && index.IsReachable(node) && index.SectionOf(node) is { } section && Similarity.Of(title, section) >= 0.85 && Similarity.Of(title, node.Name) < 0.85)
            .Select(node => node.Name)
            .ToList();
        var text = string.Join(' ', texts);
        return text.Length is > 0 and < Longest ? text : null;
    }

    [GeneratedRegex(@"^what(?:'s|\s+is|\s+does|\s+do)?\s+(?:(?:written|shown|displayed)\s+)?(?:in|on|under|by|at)?\s*(?:the\s+)?(?<t>.+?)\s*(?:\b(?:say|read|show|display|state)s?)$|^what(?:'s|\s+is)\s+(?:written|said|shown)\s+(?:in|on|under|at|by)\s+(?:the\s+)?(?<t>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("^(?<t>.+?)(?:上|中|里|下面?)?(?:写着?|显示|说|提示)(?:的)?(?:内容)?(?:是|了)?什么$|^(?<t>.*(?:提示|气泡|浮层|通知|消息))(?:的内容)?是什么$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:hint|tool ?tip|balloon)\b|提示|气泡", RegexOptions.CultureInvariant)]
    private static partial Regex Hints();

    [GeneratedRegex(@"\b(?:alert|notification|message|toast|pop-?up|dialog|warning|error|notice)\b|弹窗|警告|通知|消息|对话框", RegexOptions.CultureInvariant)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\b(?:section|heading|headline|panel|box|card|chapter|paragraph|area|tab|part|titled|called|named)\b|部分|章节|栏目|面板|卡片|标签页", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
