using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads ways through menus: "File > Export > PDF", "choose Copy from the Edit menu", 依次选择“文件”→“导出”.</summary>
internal sealed partial class MenuReader : IClauseReader
{
    private const string Choose = @"(?:select|choose|pick|click(?:\s+on)?|tap(?:\s+on)?|press|use|take|run)";
    private const string Pick = "(?:选择|选取|点击|点选|单击|选中|点|选)";
    private const string Context = @"(?:context|right[- ]?click|shortcut|pop-?up)\s+menu";

    private static readonly ClausePattern[] English =
    [
        Way(@"(?:" + Choose + @"|go\s+to|go\s+through|open|navigate\s+(?:to|through)|follow)\s+(?:the\s+)?(?:menus?\s+(?:path\s+|items?\s+|entr(?:y|ies)\s+|commands?\s+)?)?(?<p>[^>→]+?(?:\s*(?:->|>{1,2}|→|⇒|»|›)\s*[^>→⇒»›]+?)+)(?:\s+(?:in|from|on|of|through|via|using)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}(?:menus?|menu\s+bar|navigation|nav\s*bar|sidebar))?"),
        Way(@"(?:in|from|under|using|use)\s+the\s+(?:menus?|menu\s+bar|main\s+menu|navigation(?:\s+menu)?)\s*,?\s+(?:" + Choose + @"|go\s+to|open)\s+(?<p>[^>→]+?(?:\s*(?:->|>{1,2}|→|⇒|»|›)\s*[^>→⇒»›]+?)+)"),
        ByRightClick(@"(?:use|open|in|from|with|through|via)\s+the\s+" + Context + @"\s+(?:of|for|on)\s+(?<t>.+?)\s*,?\s+(?:to\s+|and\s+)?" + Choose + @"\s+(?<v>.+?)"),
        ByRightClick(Choose + @"\s+(?<v>.+?)\s+(?:in|from|on|of|using|via)\s+the\s+" + Context + @"\s+(?:of|for|on)\s+(?<t>.+?)"),
        ByRightClick(@"(?:open|bring\s+up|show)\s+the\s+" + Context + @"\s+(?:of|for|on)\s+(?<t>.+?)"),
        Named(Choose + @"\s+(?<v>.+?)\s+(?:from|in|under|of)\s+(?:the\s+)?(?:(?<m>[^,]+?)\s+)?(?<!drop[- ]?down\s|select\s|context\s)menu(?:\s+that\s+(?:appears|opens|pops\s+up|comes\s+up))?"),
        Named(@"(?:in|from|under|using)\s+(?:the\s+)?(?:(?<m>[^,]+?)\s+)?(?<!drop[- ]?down\s|select\s)menu(?:\s+that\s+(?:appears|opens|pops\s+up|comes\s+up))?\s*,?\s+" + Choose + @"\s+(?<v>.+?)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Way("(?:在)?(?:菜单栏?|导航栏?)?(?:中|里|上)?,?(?:依次|逐级|逐层)?(?:选择|点击|点选|打开|进入|单击|展开|通过|使用)(?:菜单)?(?<p>[^>→]+?(?:\\s*(?:->|>{1,2}|→|⇒|»|›|》)\\s*[^>→⇒»›]+?)+)(?:菜单)?"),
        ByRightClick("(?:在)?(?<t>.+?)的?(?:右键|上下文|快捷)菜单(?:中|里面?|内|上)?,?" + Pick + "(?<v>.+?)"),
        ByRightClick("(?:右键点击|右键单击|右击)(?<t>[^,]+?),?(?:在(?:弹出|出现|打开)的?菜单(?:中|里|内)?|并)?" + Pick + "(?<v>.+?)"),
        ByRightClick("打开(?<t>.+?)的?(?:右键|上下文|快捷)菜单"),
        Named("(?:在)?(?:弹出|出现|打开|展开|下拉)的?(?:子|右键|下拉)?菜单(?:中|里面?|内|上)?,?" + Pick + "(?<v>.+?)"),
        Named("(?:在|从)?(?<m>[^,]+?)菜单(?:中|里面?|内|下面?)?,?" + Pick + "(?<v>.+?)"),
    ];

    [GeneratedRegex(@"\s*(?:->|>{1,2}|→|⇒|»|›)\s*")]
    private static partial Regex Arrows();

    [GeneratedRegex(@"^(?:the\s+)?(?:menu\s+)?(?:item\s+|entry\s+)?|\s+(?:menu|item|entry|option|command)$|(?:菜单项?|选项|一项)$", RegexOptions.IgnoreCase)]
    private static partial Regex Edges();

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Way(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        new MenuClause { Words = part.Words, Path = [.. Arrows().Split(part.Original(match.Groups["p"])).Select(NameOf).Where(name => name.Length > 0)] });

    private static ClausePattern ByRightClick(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var opener = new HandClause { Words = part.Words, Verb = InstructionVerb.RightTap, Target = part.Select(match.Groups["t"]) };
        return match.Groups["v"].Success ? new MenuClause { Words = part.Words, Path = [NameOf(part.Original(match.Groups["v"]))], Opener = opener } : opener;
    });

    private static ClausePattern Named(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var chosen = NameOf(part.Original(match.Groups["v"]));
        var menu = match.Groups["m"] is { Success: true, Length: > 0 } m ? NameOf(part.Original(m)) : "";
        // "The menu", "the main menu" name no menu in particular.
        var path = menu.Length == 0 || menu is "the" or "main" or "主" or "this" or "该" ? [chosen] : new[] { menu, chosen };
        return new MenuClause { Words = part.Words, Path = path };
    });

    private static string NameOf(string words) => Verbatim.Of(Edges().Replace(Edges().Replace(words.Trim(), ""), ""));
}
