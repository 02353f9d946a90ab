using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// What is told about one thing before the request for it names what the request only points at: "we have stopped selling
/// the Alarm radio; please delete it" asks to delete the Alarm radio, “周报”办完了，请归档 to archive 周报.
/// </summary>
internal static partial class Antecedents
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The request with its thing in it; the goal as it is where something else is told too.</summary>
    public static string Put(string goal)
    {
        var text = goal.Trim();
        if (English().Match(text) is { Success: true } english && Named(english.Groups["told"].Value) is { } thing)
            return $"{english.Groups["do"].Value} {thing}{english.Groups["rest"].Value}";
        if (Chinese().Match(text) is not { Success: true } chinese)
            return goal;
        var (name, deed, rest) = (chinese.Groups["name"].Value, chinese.Groups["deed"].Value, chinese.Groups["rest"].Value);
        if (ChinesePointer().IsMatch(deed))
            return "请" + ChinesePointer().Replace(deed, name, 1) + rest;
        return ChineseObject().IsMatch(deed) ? goal : $"请把{name}{deed}{rest}";
    }

    /// <summary>The one name in what is told; null where there are more, or a value besides.</summary>
    private static string? Named(string told)
    {
        var names = Name().Matches(told).Select(match => match.Groups["n"].Value).ToList();
        if (names.Count != 1 || told.Any(char.IsDigit))
            return null;
        // "The invoice from Ann is paid": the name only says which invoice.
        return Subject().Match(told) is { Success: true } subject && subject.Groups["s"].Value.Contains(names[0], StringComparison.Ordinal) ? "the " + subject.Groups["s"].Value : $"\"{names[0]}\"";
    }

    [GeneratedRegex(@"^(?<told>(?:(?i:we|i|our|my|the|that|this|there|nobody|no\s+one|everybody|somebody|someone|he|she|they|it\s+seems)\b|[""“])[^.;!?\n]{4,120}?)(?:[.;!]\s+|,\s*(?:so\s+|and\s+so\s+)|,\s*(?:so\s+)?(?=please\b|\p{L}+\s+(?:it|that\s+one|this\s+one)\b))(?<do>(?i:(?:so\s+|now\s+|then\s+)*(?:please\s+|kindly\s+|(?:can|could|would)\s+you\s+(?:please\s+)?)?)(?!(?i:is|was|has|will|let|make|see|i|we|he|she|they|use)\b)\p{L}[\p{L}-]{2,14})\s+(?i:it|that\s+one|this\s+one)(?=[\s.,;!]|$)(?<rest>.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex English();

    [GeneratedRegex(@"[""“](?<n>[^""“”]{2,60})[""”]|(?<=[\p{Ll}\d,;:]\s)(?!I\b)(?<n>\p{Lu}[\p{L}\d'’-]+(?:\s(?:\p{L}[\p{L}\d'’-]*)){0,3}?)(?=\s+(?:any\s?more|any\s+longer|is|are|was|were|has|have|had|from|in|on|for|to|with|again|today|now|no|does|should)\b|[,.]|$)", Flags)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?i:the|our|my|that|this)\s+(?<s>.+?)\s+(?:is|are|was|were|has|have|had|isn't|aren't|hasn't|does|doesn't|can|should|will)\b", Flags)]
    private static partial Regex Subject();

    [GeneratedRegex("^[^“”《》「」，,。；;：:\\d]{0,12}(?<name>[“《「][^“”《》「」]{1,40}[”》」])[^“”《》「」，,。；;：:\\d]{0,16}[，,。；;]\\s*(?:所以|那就|那)?(?:请|麻烦|劳烦|烦请|帮忙|帮我|替我)(?:你|您|替我|帮我|帮忙|先|把它|将它|给它|再|直接)*(?<deed>[\u4e00-\u9fff]{1,10}?)(?<rest>[，,。；;！!].*)?$", Flags | RegexOptions.Singleline)]
    private static partial Regex Chinese();

    [GeneratedRegex("这一?[个张条项栏页篇封份件位段]|该[项条页]|它", Flags)]
    private static partial Regex ChinesePointer();

    /// <summary>A deed that has an object of its own, or none at all.</summary>
    [GeneratedRegex("[把将给在从到往向对用]|填|输入|选|写|搜|新建|创建|添加|告诉|回答|看看|打开.|点击|^.$", Flags)]
    private static partial Regex ChineseObject();
}
