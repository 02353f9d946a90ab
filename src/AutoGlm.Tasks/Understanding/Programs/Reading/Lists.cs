using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Lists told in one line after a heading: "填写问卷：姓名 李雷；年龄 30", as if each item stood on a line of its own.</summary>
internal static partial class Lists
{
    [GeneratedRegex(@"^(?<head>[^:：;；\n""“]{2,60}[:：])\s*(?<items>[^;；\n]+(?:[;；][^;；\n]+){2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex InOneLine();

    /// <summary>"Label value" with nothing but a space between them.</summary>
    [GeneratedRegex(@"^\s*(?<t>[\u4e00-\u9fff]{1,8}|(?!(?:the|a|an|my|your)\s)[A-Za-z][A-Za-z-]*)\s+(?<v>[^\s,][^,]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(@"[:：=]")]
    private static partial Regex Sign();

    public static string OnLines(string goal)
    {
        if (InOneLine().Match(goal.Trim()) is not { Success: true } match)
            return goal;
        var items = match.Groups["items"].Value.Split(';', '；').Select(item => item.Trim()).ToList();
        if (!items.TrueForAll(item => Sign().IsMatch(item) || Loose().IsMatch(item)))
            return goal;
        return string.Join('\n', items.Select(item => Sign().IsMatch(item) ? item : Loose().Replace(item, "${t}: ${v}")).Prepend(match.Groups["head"].Value));
    }
}
