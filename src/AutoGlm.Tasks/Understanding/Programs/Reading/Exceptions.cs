using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Exceptions that stand before the deed, as Chinese likes them: 除了甲，其他人都关注 is 关注除了甲以外的所有人.</summary>
internal static partial class Exceptions
{
    [GeneratedRegex(@"除了?(?<x>[^，,。；]{1,40}?)(?:以外|之外|外)?[，,]?\s*(?:(?:把|将)?(?:其他|其余|其它|别的|剩下的?)的?)?(?:所有|全部)?的?(?<n>[^，,。；都全外]{0,8}?)(?:全都|都|全部|一律|全)(?<v>[\u4e00-\u9fff]{2,4}?)(?<t>掉|了)?(?=[，,。；！!]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    /// <summary>只留“甲”，其余的窗口都关掉.</summary>
    [GeneratedRegex(@"(?:只|仅)(?:保留|留下?|要)(?<x>[^，,。；]{1,40}?)[，,；;]\s*(?:把|将)?(?:其余|其他|其它|别的|剩下)的?(?<n>[^，,。；都全]{0,8}?)(?:全都|都|全部|一律|统统)(?<v>[\u4e00-\u9fff]{2,4}?)(?<t>掉|了)?(?=[，,。；！!]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kept();

    /// <summary>"Keep only A open, close all the other windows".</summary>
    [GeneratedRegex(@"\b(?:keep|leave)\s+only\s+(?<x>[^,;.]{2,50}?)(?:\s+open)?\s*(?:[,;.]|\band\b)\s*(?:and\s+)?(?:please\s+)?(?<v>close|delete|remove|archive|hide|minimi[sz]e|untick|uncheck|deselect)\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?(?:others?|rest|remaining|other\s+ones)(?:\s+(?<n>[\p{L}]{3,15}))?(?=\s*[.!]|\s*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex KeptOnly();

    public static string Behind(string goal) => Moved(KeptOnly().Replace(Kept().Replace(goal, match => Without(match, match.Groups["n"].Length > 0 ? match.Groups["n"].Value : "项")), match => $"{match.Groups["v"].Value} all {(match.Groups["n"].Length > 0 ? match.Groups["n"].Value : "items")} except {match.Groups["x"].Value}"));

    private static string Without(Match match, string kind) => $"{match.Groups["v"].Value}除了{match.Groups["x"].Value}以外的所有{kind}";

    private static string Moved(string goal) => Before().Replace(goal, match => $"{match.Groups["v"].Value}除了{match.Groups["x"].Value}以外的所有{(match.Groups["n"].Length > 0 ? match.Groups["n"].Value : match.Groups["v"].Value.Contains('选') || match.Groups["v"].Value.Contains('勾') ? "选项" : "人")}");
}
