using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>What "it" means after a question that asks for one thing of many: "Which project has the most tasks? Archive it."</summary>
internal static partial class AskedThing
{
    /// <summary>The thing the question looks for; null where it asks for something else.</summary>
    public static Selection? Of(string question)
    {
        var text = question.Trim().TrimEnd('?', '？', '.', '。');
        if (English().Match(text) is { Success: true } english)
        {
            var (kind, rest) = (english.Groups["kind"].Value, english.Groups["rest"].Value);
            var has = english.Groups["verb"].Value.ToLowerInvariant() is "has" or "have" or "had" or "shows" or "holds" or "contains";
            var words = has ? $"the {kind} with {rest}" : $"{(rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "" : "the ")}{rest} {kind}";
            return SelectionReader.Read(words, GoalLanguage.English) with { Words = words };
        }

        if (Chinese().Match(text) is not { Success: true } chinese)
            return null;
        var said = $"{chinese.Groups["rest"].Value}的{chinese.Groups["kind"].Value}";
        return SelectionReader.Read(said, GoalLanguage.Chinese) with { Words = said };
    }

    [GeneratedRegex(@"^(?:tell\s+me\s+|find\s+out\s+|see\s+|check\s+|look\s+)?(?:which|what)\s+(?<kind>[\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?<verb>has|have|had|shows|holds|contains|is|are|was)\s+(?<rest>(?:the\s+)?(?:most|least|fewest|\p{L}+est|highest|lowest|best|worst)\b.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex("^(?:看看|查一下|找出)?(?:哪一?[个条项家款位件篇张份])(?<kind>[\u4e00-\u9fff]{0,6}?)的?(?<rest>[\u4e00-\u9fff]{0,8}最[\u4e00-\u9fff]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();
}
