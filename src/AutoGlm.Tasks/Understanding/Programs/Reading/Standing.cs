using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Things told in a roundabout way: by where they stand ("whatever comes last", "the order that is then on top"), by
/// saying first that they are there ("somewhere in this list is Ann. Follow her"), with what comes of it ("to see its
/// details"), or with what is amiss ("the total is missing. Work it out").
/// </summary>
internal static partial class Standing
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Is = @"(?:is|are|comes?|stands?|appears?|sits?|lies|ends?\s+up|turns?\s+up|happens?\s+to\s+be)\s+(?:then\s+|now\s+|there\s+|listed\s+|shown\s+)*";
    private const string First = @"(?<first>first|uppermost|(?:at|on)\s+(?:the\s+)?(?:very\s+)?top|at\s+the\s+(?:very\s+)?(?:beginning|start|head)|in\s+(?:the\s+)?(?:first\s+(?:place|row|line|position)))|(?<last>last|at\s+the\s+(?:very\s+)?(?:end|bottom)|in\s+(?:the\s+)?last\s+(?:place|row|line|position))";
    private const string Edge = @"(?<low>lowest(?:\s+down)?|furthest\s+down|nearest\s+(?:to\s+)?the\s+bottom)|(?<high>highest(?:\s+up)?|furthest\s+up|nearest\s+(?:to\s+)?the\s+top)|(?<left>furthest\s+(?:to\s+the\s+)?left|leftmost)|(?<right>furthest\s+(?:to\s+the\s+)?right|rightmost)";

    /// <summary>The goal in plain words.</summary>
    public static string Told(string goal)
    {
        goal = There().Replace(goal, "${v} ${x}${rest}");
        goal = ChineseFound().Replace(ChineseThere().Replace(goal, "${v}${x}"), "${v}${x}，");
        goal = Lacking().Replace(ChineseLacking().Replace(goal, "算出${x}"), "Work out the ${x}");
        goal = OfAll().Replace(ToSee().Replace(goal, ""), match => $"the {match.Groups["s"].Value} {EnglishSelection.Singular(match.Groups["n"].Value)}");
        goal = Placed().Replace(goal, match => $"the {match.Groups["k"].Value} {Side(match)}");
        return ByPlace().Replace(goal, match => $"the {(match.Groups["last"].Success ? "last" : "first")} {(match.Groups["k"] is { Success: true } kind ? kind.Value : "one")}");
    }

    private static string Side(Match match) => match.Groups["low"].Success ? "at the bottom" : match.Groups["high"].Success ? "at the top" : match.Groups["left"].Success ? "on the left" : "on the right";

    [GeneratedRegex(@"\b(?:(?:what|which|who)ever\s+(?:(?!" + Is + @")(?<k>[\p{L}-]+(?:\s[\p{L}-]+)?)\s+)?|the\s+(?<k>[\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:that|which|who)\s+)" + Is + "(?:" + First + @")(?:\s+(?:there|here|then|now)\b)?", Flags)]
    private static partial Regex ByPlace();

    [GeneratedRegex(@"\bthe\s+(?<k>[\p{L}-]+(?:\s[\p{L}-]+)?)\s+(?:that|which)\s+" + Is + @"(?:the\s+)?(?:" + Edge + @")(?:\s+(?:on|of|in)\s+(?:the|this)\s+(?:page|screen|picture|area|board|drawing|field|canvas|box))?", Flags)]
    private static partial Regex Placed();

    /// <summary>"The largest of all the shapes".</summary>
    [GeneratedRegex(@"\bthe\s+(?<s>\p{L}{3,}est)\s+(?:one\s+)?(?:of|among)\s+(?:all\s+)?(?:the|these|those)\s+(?<n>[\p{L}-]{3,}s)\b(?=\s*(?:[.,;]|$|and\b|then\b))", Flags)]
    private static partial Regex OfAll();

    /// <summary>What a press is good for: "… to see its details".</summary>
    [GeneratedRegex(@"(?<=\b(?:click|press|tap|hit|push)\b(?:\s+on)?\s+[^.;,""“”]{2,60})\s+(?:in\s+order\s+)?to\s+(?:see|view|show|reveal|read|display|get|learn|find\s+out|look\s+at|bring\s+up)\s+(?:its|their|the|more|what|how|which|all)\b(?:(?!\s+and\s+)[^.;,""“”])*(?=[.;,]|\s+and\s+|$)", Flags)]
    private static partial Regex ToSee();

    [GeneratedRegex(@"^(?:somewhere\s+)?(?:(?:in|on|among|within)\s+(?:this|the|that|these|those|our|my)\s+[\p{L} ]{2,30}?\s+(?:there\s+)?(?:is|are|you(?:'ll|\s+will|\s+can|\s+should)?\s+find|stands?|appears?|hides?)|there(?:'s|\s+is|\s+are))\s+(?:also\s+|somewhere\s+)?(?:an?\s+(?:\p{L}+\s+){1,3}?(?:called|named|titled)\s+)?(?<x>[""“][^""”]+[""”]|(?-i:\p{Lu})[^.;!?\n""”]{1,60}?)(?:\s+(?:somewhere\s+)?(?:in|on|among)\s+(?:this|the|that|these)\s+[\p{L} ]{2,30})?\s*[.;!]\s+(?:(?:and|so|now|then|please|could\s+you|can\s+you|i'd\s+like\s+you\s+to)\s+)*(?<v>(?!is\b|was\b|has\b)\p{L}+)\s+(?:(?:that|this|the)\s+(?:person|one|item|entry|product|member|user|row|line|book|article|card|contact|thing|post|file|message)|him|her|them|it)\b(?<rest>.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex There();

    [GeneratedRegex("^(?:在)?(?:这个?|该|下面的?|上面的?)?(?:列表|名单|页面|表格?|清单|目录|网页)(?:里面?|中|上)?的?(?:某处)?(?:能找到|可以找到|有)(?:一?[个位条篇]?(?:叫|名叫|名为|叫做))?(?<x>[^，,。；;]{2,24})[，,。；;]\\s*(?:请|就|麻烦)?(?:你)?(?:帮我)?(?<v>关注|取消关注|删除|删掉|收藏|打开|点击|选中|勾选|选择|归档|点赞|置顶|邀请|屏蔽|拨打|展开)(?:一下)?(?:他|她|它|这个人|该人|此人|这位|这一项|该项|这条)?(?:一下)?(?=[，,。；;]|然后|并|$)", Flags)]
    private static partial Regex ChineseThere();

    /// <summary>在列表里找到X，选中后点继续: what was found is chosen.</summary>
    [GeneratedRegex("(?<=^|[，,。；;])(?:请)?(?:先)?(?:在[^，,。；;]{1,10}?(?:里面?|中|上))?(?:找到|找出|查找|定位到?)(?!了)(?<x>[^，,。；;把将]{2,30}?)[，,。；;]\\s*(?:并|然后|再)?(?:把|将)?(?:它|其|该项|这一?项|这一?行)?(?<v>选中|勾选|选择|点击|点开|打开|关注|收藏|删除|展开)(?:它|该项|一下)?(?:之?后)?[，,]?(?=点|按|再|然后|最后|提交|保存|确认|并)", Flags)]
    private static partial Regex ChineseFound();

    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:the|its|this)\s+(?<x>[\p{L} -]{2,30}?)\s+(?:(?:is|are)\s+(?:still\s+)?(?:missing|blank|empty|not\s+(?:yet\s+)?(?:filled\s+in|given|there))|(?:was|has\s+been|is)\s+left\s+(?:out|blank|empty))(?:\s+(?:from|in|on)\s+[^.;,]{3,40})?\s*[.;,:–-]\s*(?:(?:so|and|please)\s+)*(?:(?:work|figure)\s+(?:it|that|this)\s+out|(?:calculate|compute|determine|reckon)\s+(?:it|that|this)|add\s+it\s+up)\b", Flags)]
    private static partial Regex Lacking();

    [GeneratedRegex("(?<=^|[。；;])(?:[^，,。；;]{0,8}?上的?)?(?:(?<x>[^，,。；;]{2,10}?)(?:还没有?|还未|没有?|尚未|未)(?:填写?|写上?|算|给出)(?:上|好)?|(?:缺少?了?|漏了?|少了)(?<x>[^，,。；;]{2,10}?))[，,。；;]\\s*(?:请|麻烦)?(?:你)?(?:帮我)?(?:把它)?(?:算出来?|计算出来?|算一下|算好)(?:后|并)?", Flags)]
    private static partial Regex ChineseLacking();
}
