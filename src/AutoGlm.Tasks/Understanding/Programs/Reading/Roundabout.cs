using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Turns round what people tell as a state of things, or back to front, into what is to be done: "the town is wrong, it should be Malmo", "the file A should have the name B", "inside the folder F there is X; delete it".</summary>
internal static partial class Roundabout
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public static string Of(string goal)
    {
        goal = TagWrong().Replace(goal, "Remove the ${k} ${a}. Add the ${k} ${v}");
        goal = Wrong().Replace(goal, "Change the ${t} to ${v}");
        goal = Renamed().Replace(Named().Replace(goal, "Rename the ${k} ${a} to ${b}"), "Rename the ${k} ${a} to ${b}");
        goal = TooSmall().Replace(Divided().Replace(goal, ""), "把${t}");
        goal = Inside().Replace(goal, "Open the ${k} ${f}. ${verb} ${x}");
        goal = OnCalendar().Replace(goal, "Add the event ${x} on ${when}");
        goal = Bare().Replace(goal, "Set the ${t} to ${v}");
        goal = Route().Replace(goal, "${do} from ${a} to ${b}");
        goal = ChineseRoute().Replace(goal, "查询从${a}到${b}的路线");
        goal = IntoNew().Replace(goal, "${made}${mid}把${x}移到${y}");
        return NewTag().Replace(goal, "添加标签${q}");
    }

    [GeneratedRegex(@"(?<=^|[.;!]\s*)the\s+(?<k>label|tag|keyword)\s+(?<a>[^\s.;,]+)\s+(?:is|was)\s+(?:wrong|incorrect|not\s+right|not\s+correct)\s*(?:[,;.:–-]|\s+and)\s*(?:it|that|this)\s+(?:should|must|ought\s+to|needs?\s+to|has\s+to)\s+(?:be|read|say)\s+(?<v>[^\s.;,]+)(?:\s+instead)?(?=[.;!]|$)", Flags)]
    private static partial Regex TagWrong();

    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:the\s+)?(?<t>[\p{L}][^.;,:?]{1,50}?)\s+(?:is|was|are|looks)\s+(?:wrong|incorrect|not\s+(?:right|correct)|misspel(?:t|led)|outdated|out\s+of\s+date)\s*(?:[,;.:–-]|\s+and)\s*(?:it|that|this|they)\s+(?:should|must|ought\s+to|needs?\s+to|has\s+to)\s+(?:be|read|say)\s+(?<v>[^.;]+?)(?:\s+instead)?(?=[.;!]|$)", Flags)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:the\s+)?(?<k>file|folder|document|list|project|page|card|note|playlist|album|board|column|channel|task|event|layer)\s+(?<a>[""“][^""”]+[""”]|[^.;,]{1,60}?(?:\.\w{2,5})?)\s+(?:should|must|is\s+to|needs\s+to|has\s+to|ought\s+to)\s+(?:have\s+the\s+name|get\s+the\s+name|be\s+(?:called|named|titled|renamed(?:\s+to)?))\s+(?<b>[""“][^""”]+[""”]|.+?)(?=[.;!]\s|[.;!]?$)", Flags)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=^|[.;!]\s*)give\s+(?:the\s+)?(?<k>file|folder|document|list|project|page|card|note|playlist|album|board|column|channel|task|event|layer)\s+(?<a>[""“][^""”]+[""”]|[^.;,]{1,60}?)\s+the\s+(?:new\s+)?(?:name|title)\s+(?<b>[""“][^""”]+[""”]|.+?)(?=[.;!]\s|[.;!]?$)", Flags)]
    private static partial Regex Renamed();

    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:inside|within|in)\s+(?:the\s+|my\s+|our\s+)?(?<k>folder|directory|list|category|section|tab|album|board|project)\s+(?<f>[""“'‘][^""”'’]+[""”'’]|[^\s,.;]+)\s*,?\s+(?:there(?:['’]s|\s+is|\s+should\s+be)|you(?:['’]ll|\s+will|\s+can)?\s+find)\s+(?:an?\s+|the\s+)?(?<x>[^,;]+?)[.;,]\s+(?:please\s+|and\s+|now\s+)*(?<verb>[a-z]{3,12})\s+(?:it|that|this)(?:\s+one)?(?=[.;!\s]|$)", Flags)]
    private static partial Regex Inside();

    /// <summary>拖动分隔条，让左侧面板…: how far is told only behind the comma.</summary>
    [GeneratedRegex("(?<=(?:拖|移)动?[^，,。；;]{0,6}(?:分隔条|分隔线|分割线|分割条|分栏条))[，,](?=让|使)", Flags)]
    private static partial Regex Divided();

    /// <summary>左边太窄了，把它拖宽: what is complained of is what is to be changed.</summary>
    [GeneratedRegex("(?<=^|[。；;！!])(?<t>[^，,。；;！!]{1,8}?)太(?:窄|宽|小|大|矮|高|短|长)(?:了)?[，,](?:请)?(?:(?:把|将)(?:它|这个))?(?=[拖拉调放缩])", Flags)]
    private static partial Regex TooSmall();

    /// <summary>"Put “Roof repairs” into the calendar for Wednesday at 13:00".</summary>
    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:please\s+)?(?:put|enter|note(?:\s+down)?|write|mark|add|schedule|block)\s+(?<x>[""“'‘][^""”'’]+[""”'’]|an?\s+[^.;,]{3,40}?)\s+(?:in|into|on|onto|to|down\s+in)\s+(?:the|my|our)\s+(?:calendar|diary|agenda|schedule|planner)\s+(?:for|on)\s+(?<when>[^.;]+?)(?=[.;!]|$)", Flags)]
    private static partial Regex OnCalendar();

    /// <summary>"alarm to 20:40, then save".</summary>
    [GeneratedRegex(@"^(?<t>(?!(?:go|back|from|move|next|close|due|up|down|switch|want|need|how|add|send|reply|write|scroll|jump|skip|turn|set|change|sort)\b)\p{L}{3,20}(?:\s\p{L}{3,20})?)\s+to\s+(?<v>(?:\d|#|[""“])[^.;,]*)(?=[.;,]|$)", Flags)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[Ff]rom\s+(?<a>\p{Lu}[\p{L} .'’-]{1,40}?)\s+to\s+(?<b>\p{Lu}[\p{L} .'’]{1,40}?)\s*[–—,:;-]\s*(?:please\s+)?(?<do>(?:look\s+up|find|search|show|get|check|give\s+me)\b[^.;]{3,40}?)(?=[.;!]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Route();

    [GeneratedRegex("^(?:请|麻烦)?(?:你)?(?:帮我)?(?:查询|查|看|搜|找|想知道)?(?:一下|一查|一看|看)?从(?<a>[^，,。到]{2,14})(?:到|去)(?<b>[^，,。怎的]{2,14}?)(?:的)?(?:怎么(?:坐车|走|去|坐|乘车|坐地铁|换乘)|该?怎么(?:坐车|走)|坐什么车|有(?:哪些|什么)(?:车|车次|班次|路线)|的?(?:车次|班次|路线|乘车路线))[。？?]?$", Flags)]
    private static partial Regex ChineseRoute();

    [GeneratedRegex("(?<made>(?:新建|创建|建)(?:一个)?(?:文件夹|列表|相册|分组|歌单|目录|分类)(?<y>“[^”]+”|「[^」]+」|《[^》]+》))(?<mid>[^。；;]*?)把(?<x>[^，,。；;]+?)(?:移动?|放|拖|挪|存|加)(?:到|进)?(?:里面?|其中)?(?:进?去)", Flags)]
    private static partial Regex IntoNew();

    [GeneratedRegex("(?<![给为对][^，,。；;]{0,30})(?:添加|增加|新增|加上?|贴上?|打上?)(?:一个|个)?(?<q>“[^”]+”|「[^」]+」)(?:的)?标签", Flags)]
    private static partial Regex NewTag();
}
