using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Links to what isn't there yet: "create the page X", "X (page does not exist)", 新建页面. Nobody who looks for something finds it behind them.</summary>
internal static partial class NewPages
{
    private const int LongestSentence = 160;

    public static bool IsOffer(Situation situation, UiNode link) =>
        Missing().IsMatch(link.Description ?? "") || Editing().IsMatch(link.Href ?? "") || Offering().IsMatch(situation.Index.LabelOf(link))
        || situation.Index.ParentOf(link) is { } parent && situation.Index.TextOf(parent) is { Length: <= LongestSentence } text && Offering().IsMatch(text);

    [GeneratedRegex(@"\b(?:does\s+not|doesn't|not\s+yet)\s+exist|\bnot\s+(?:yet\s+)?(?:created|written)\b|不存在|尚未创建|尚无|未创建", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();

    [GeneratedRegex(@"\b(?:create|start|write|add)\s+(?:the|a|an|this|that|your)?\s*(?:new\s+)?(?:\p{L}+\s+){0,2}?(?:page|article|entry|topic|note|document|wiki)\b|\b(?:page|article|topic|entry)\b.{0,60}\b(?:does\s+not|doesn't)\s+exist|(?:创建|新建|建立|添加)(?:这个|该|此|一个|一篇|新)?(?:的)?(?:页面|条目|文章|主题|文档|词条)|不存在", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Offering();

    [GeneratedRegex(@"[?&](?:action|do|mode|op|cmd)=(?:edit|create|new|add|submit)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Editing();
}
