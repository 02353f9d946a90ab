using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads several values that become entries of a list, one after the other: "add Ann, Bob and Li to the guest list",
/// "put these on the menu:" with a line for each, "Guests: Ann, Bob. Menu: rice, soup. Enter all of it.", 把甲、乙依次加入名单.
/// </summary>
internal sealed partial class EntriesReader : IClauseReader
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int LongestValue = 60;
    private const string Verb = @"(?<verb>add|put|enter|write|type|insert|register|record|note|place|include|list|create|append)";
    private const string InTurn = @"(?:\s*,?\s*(?:one\s+(?:by|after)\s+(?:one|the\s+other|another)|each\s+(?:as\s+an?\s+(?:own\s+|separate\s+)?entry|separately|on\s+its\s+own)|separately|individually|in\s+(?:this|that|the\s+given)\s+order|in\s+turn|one\s+at\s+a\s+time))?";
    private const string ChineseVerb = "(?:添加|加入|加进|加上|写入|写上|写进|填入|录入|输入|登记|放入|放进|列入|记入|记到|加到|添加到|录入到|写到|登记到|新增)";
    private const string ChineseInTurn = "(?:依次|逐个|逐一|一个个|一个一个|分别|按顺序|逐条|一一)?(?:地)?";

    /// <summary>A goal that is nothing but values for lists; null when it is something else.</summary>
    public static IReadOnlyList<Clause>? ReadWhole(string goal)
    {
        var text = goal.Trim();
        if (Listed().Match(text) is { Success: true } listed && Items(listed.Groups["items"].Value) is { Count: > 1 } items && IsKept(listed.Groups["to"].Value))
            return [new EntriesClause { Words = text, Values = items, Place = Place(listed.Groups["to"].Value, listed.Groups["what"].Value) }];
        if (Headed().Match(text) is not { Success: true } headed)
            return null;
        var clauses = new List<Clause>();
        for (var i = 0; i < headed.Groups["label"].Captures.Count; i++)
        {
            var values = Items(headed.Groups["values"].Captures[i].Value);
            if (values.Count == 0)
                return null;
            clauses.Add(new EntriesClause { Words = headed.Groups["label"].Captures[i].Value + ": " + headed.Groups["values"].Captures[i].Value, Values = values, Place = headed.Groups["label"].Captures[i].Value.Trim() });
        }

        return clauses.Exists(clause => clause is EntriesClause { Values.Count: > 1 }) ? clauses : null;
    }

    public Clause? Read(ClausePart part)
    {
        var match = (part.Chinese ? Chinese() : English()).Match(part.Masked);
        if (!match.Success || !IsKept(match.Groups["to"].Value))
            return null;
        var values = NameLists.Split(part.Original(match.Groups["v"]));
        var inTurn = match.Groups["turn"].Success && match.Groups["turn"].Length > 0;
        if (values.Count < 2 && !IsList().IsMatch(match.Groups["to"].Value) || values.Any(value => value.Length > LongestValue) || !inTurn && !match.Groups["to"].Success)
            return null;
        return new EntriesClause
        {
            Words = part.Words,
            Values = [.. values.Select(Understanding.Reading.Verbatim.Of)],
            Place = match.Groups["to"].Success ? part.Original(match.Groups["to"]) : null,
            Verb = match.Groups["verb"].Success ? match.Groups["verb"].Value : "添加",
        };
    }

    /// <summary>A cart or a list of favourites is filled by the things' own controls.</summary>
    private static bool IsKept(string place) => !Kept().IsMatch(place);

    private static string? Place(string to, string what) => to.Length > 0 ? to.Trim() : what.Length > 0 ? what.Trim() : null;

    /// <summary>The values of a list told line by line, by numbers or by commas.</summary>
    private static List<string> Items(string text)
    {
        var lines = Bullet().Split(text).Select(line => line.Trim(' ', '\n', '\r', '\t', ';', '；', ',', '，', '.', '。')).Where(line => line.Length > 0).ToList();
        var values = lines.Count > 1 ? lines : [.. NameLists.Split(text.Trim(' ', '.', '。'))];
        return values.Exists(value => value.Length > LongestValue) ? [] : [.. values.Select(value => Understanding.Reading.Verbatim.Of(value))];
    }

    [GeneratedRegex(@"^(?:please\s+|kindly\s+)?" + Verb + @"\s+(?:all\s+(?:of\s+)?)?(?:these|those|the\s+following|the\s+ones\s+below|each\s+of\s+(?:these|the\s+following))(?:\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten))?(?:\s+(?<what>[\p{L}\s-]{2,30}?))??(?:\s+(?:on|to|in|into|onto)\s+(?:the\s+|my\s+|our\s+|this\s+)?(?<to>[^,:\n]{2,40}?))?" + InTurn + @"\s*:\s*(?<items>.+)$"
        + @"|^(?:请)?(?:把|将)?(?:以下|下列|下面)的?(?<what>[\u4e00-\u9fff]{0,8}?)" + ChineseInTurn + ChineseVerb + @"(?:到|进|至)?(?<to>[\u4e00-\u9fff]{0,12}?)(?:里|中|内|上)?\s*[:：]\s*(?<items>.+)$"
        + @"|^(?:请)?(?:在|往|向)?(?<to>[\u4e00-\u9fff]{1,12}?)(?:里面?|中|内|上)?" + ChineseInTurn + ChineseVerb + @"(?:以下|下列)?[\u4e00-\u9fff]{0,6}?\s*[:：]\s*(?<items>.+)$", Flags | RegexOptions.Singleline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?:(?<label>[^\s:：.,;，。；][^:：.;。；\n]{0,30}?)\s*[:：]\s*(?<values>[^:：.;。；\n]+?)\s*[.;。；\n]\s*)+(?:please\s+|now\s+)?(?:(?:enter|add|put|fill|type|record|register|write)(?:\s+in)?\s+(?:all|everything|them|these|those|it|each)\b[^.:]*|(?:请)?(?:全部|都|把这些|把它们)?(?:录入|填入|添加|加入|输入|登记)(?:进去|全部|所有)?)[.。]?$", Flags)]
    private static partial Regex Headed();

    [GeneratedRegex(@"(?:^|\n)\s*(?:[-*•·]|\d{1,2}[.):、])\s*|\n+|\s+(?=\d{1,2}[.)]\s)(?:\d{1,2}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^" + Verb + @"\s+(?:the\s+)?(?:(?:names?|words?|items?|entries|people|persons?|guests?|dishes|values?|tasks?|things?|products?|cities|numbers?|e-?mails?)\s*:?\s+)?(?<v>.+?)(?:\s+(?:to|on|in|into|onto)\s+(?:the\s+|my\s+|our\s+|this\s+)?(?<to>[^,\uE001-\uE006]{2,40}?))?(?<turn>" + InTurn + @")\s*[.!]*$", Flags)]
    private static partial Regex English();

    [GeneratedRegex("^(?:(?:请)?(?:把|将)(?<v>.+?)(?<turn>" + ChineseInTurn + ")" + ChineseVerb + "(?:到|进|至)?(?<to>[\u4e00-\u9fff]{1,12}?)?(?:里面?|中|内|上)?|(?:请)?(?:在|往|向|给)(?<to>[\u4e00-\u9fff]{1,12}?)(?:里面?|中|内|上)?(?<turn>" + ChineseInTurn + ")" + ChineseVerb + "(?<v>.+?)|(?<turn>依次|逐个|逐一)" + ChineseVerb + "(?<v>.+?))[.。!！]*$", Flags)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b(?:list|menu|agenda|register|roster|guests)$|(?:名单|清单|列表|菜单|名册)$", Flags)]
    private static partial Regex IsList();

    [GeneratedRegex(@"\b(?:cart|basket|bag|trolley|favou?rites|wish\s?list|bookmarks|form|fields?|boxe?s?|trash|bin|folder|archive|page|search|order|sequence|editor|text|document|note|terminal|right|left|top|bottom|screen|calendar|question)\b|购物车|收藏|表单|框|栏|回收站|文件夹|顺序|编辑器|正文|日历", Flags)]
    private static partial Regex Kept();
}
