using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Says in the readers' own words what people say in a roundabout way: that something is wrong and what it should be, that something is no longer needed, how long to go on.</summary>
internal static partial class Rewording
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    public static string Of(string goal)
    {
        goal = LoggedIn().Replace(goal, match => match.Groups["log"].Success ? $"{match.Groups["log"].Value} in{match.Groups["who"].Value}, then " : $"{match.Groups["in"].Value}，然后");
        goal = InOrder().Replace(AsItTakes().Replace(Purpose().Replace(goal, ""), " until ${t} ${how}"), "");
        goal = Pointed().Replace(Inverted().Replace(goal, "If ${x} is ${is},"), "${if}${do} ${x}");
        goal = Rather().Replace(goal, match => (match.Groups["sep"].Length > 0 ? ". " : "") + $"Tick by {match.Groups["a"].Value}. Untick by {match.Groups["b"].Value}");
        goal = ToRead().Replace(goal, "Set ${t} to ${v}.");
        goal = OnTab().Replace(goal, "Go to the ${x} ${k}. ${rest}");
        goal = ChineseOnTab().Replace(goal, "打开${x}，");
        goal = AnswerLast().Replace(AnswerFirst().Replace(goal, ". Answer ${a} to the question"), ". Answer ${a} to the question");
        goal = Counted().Replace(goal, match => $"{Ordinal(match.Groups["n"].Value)} {match.Groups["kind"].Value}");
        goal = Standing.Told(goal);
        goal = FollowsThenSend().Replace(Follows().Replace(goal, ""), "${list} ${send}. ");
        goal = ListThenSend().Replace(Reminder().Replace(OnlyThis().Replace(goal, ""), "${border}"), match => $"{match.Groups["fill"].Value}{(match.Groups["zh"].Success ? "：" : ": ")}{match.Groups["list"].Value.TrimEnd('。', '.', '，', ',', ' ')}{(match.Groups["zh"].Success ? "，" : ". ")}{match.Groups["send"].Value}");
        goal = Stored().Replace(goal, "保存");
        goal = Somewhere().Replace(goal, "${verb} the ${t}");
        goal = Done().Replace(OneTime().Replace(goal, ""), "，然后");
        goal = Needless().Replace(Wrong().Replace(goal, match => $"把{match.Groups["t"].Value}改成{match.Groups["v"].Value}" + (goal.AsSpan(match.Index + match.Length).StartsWith("并") ? "，" : "")), "${place}删除${t}");
        goal = OnPage().Replace(goal, match => match.Groups["zh"].Success ? $"转到第{match.Groups["n"].Value}页，{match.Groups["do"].Value}{match.Groups["t"].Value}" : $"go to page {match.Groups["n"].Value} and {match.Groups["do"].Value}{match.Groups["t"].Value}");
        goal = SortedBy().Replace(goal, " and sort by ");
        goal = FoundThenTyped().Replace(ThatOpens().Replace(Aside().Replace(goal, ""), ""), "${verb} ${x}");
        goal = Altogether().Replace(goal, match => $"{Verb(match.Groups["v"].Value)}所有{match.Groups["n"].Value}");
        return ChineseHeading().Replace(goal, "");
    }

    /// <summary>"Find the second word, type it into the field": what is typed is read first anyway.</summary>
    [GeneratedRegex(@"\b(?:find|look\s+up|read(?:\s+off)?|get|determine|identify|note(?:\s+down)?|work\s+out|figure\s+out)\s+(?<x>the\s+[^,.;""“]{3,80}?)\s*(?:[,.;]|\band\b)\s*(?:and\s+|then\s+|please\s+)*(?<verb>type|enter|put|write|copy|fill\s+in|paste)\s+(?:it|that|this)\b(?!\s+(?:in|into|to|on)\s+(?:the|my|your|our)\s+(?:shopping\s+)?(?:cart|basket|bag|trolley|wish|list|favou?rites))", Flags)]
    private static partial Regex FoundThenTyped();

    /// <summary>"Type it into the box that opens": the one there is.</summary>
    [GeneratedRegex(@"(?<=\b(?:type|enter|write|put|input|fill\s+in)\s+[^,.;]{1,60}?)\s+(?:in|into)\s+the\s+(?:box|field|input|dialog|window|panel|line|bar|text\s*box|input\s+field|search\s+box)\s+(?:that|which)\s+(?:then\s+)?(?:opens|appears|pops\s+up|comes\s+up|shows(?:\s+up)?)\b", Flags)]
    private static partial Regex ThatOpens();

    /// <summary>"(the heart)", "(no subject needed)": said beside, without a value in it.</summary>
    [GeneratedRegex(@"\s*\((?:the|an?|it|this|that|there|see|no)\s[^()""“”:;,\d]{2,60}\)(?=[\s.,;:!?]|$)", Flags)]
    private static partial Regex Aside();

    private static string Verb(string verb) => verb is "打上勾" or "勾上" or "打勾" or "选上" ? "勾选" : verb is "关掉" or "关了" or "关上" ? "关闭" : verb is "打开" ? "开启" : verb;

    /// <summary>这些开关统统关掉, 所有选项一个不漏地打上勾: all of them.</summary>
    [GeneratedRegex("(?<=^|[，,。；;])(?:请|麻烦)?(?:把|将)?(?:这些|这里的|页面上的|下面的|所有的?|全部的?)?(?!其余|其他|其它|剩下|别的|另外|除)(?<n>[\u4e00-\u9fff]{2,8}?)(?:统统|通通|全都|全部|一个不[漏落]地?|一律|都给我|都)(?:给我)?(?<v>关掉|关了|关上|关闭|打开|开启|打上勾|打勾|勾上|勾选|选上|选中|取消勾选)(?=[，,。；;！!]|$)", Flags)]
    private static partial Regex Altogether();

    /// <summary>"Show only the red ones, sorted by price": the list is to be sorted as well.</summary>
    [GeneratedRegex(@"(?<=^(?:please\s+)?(?:filter|show|list|display|narrow)\b[^.;,]{3,60})\s*,\s*(?:and\s+)?(?:sorted|ordered|ranked)\s+(?:by|on)\s+(?=\p{L})", Flags)]
    private static partial Regex SortedBy();

    /// <summary>"Open the second result on page 3", 打开第3页的第二条: the page is turned to first.</summary>
    [GeneratedRegex(@"\b(?<do>(?:open|click(?:\s+on)?|visit|follow|choose|select)\s+)(?<t>the\s+\p{L}+\s+(?:result|entry|item|link|article|product|post|row|card)s?)\s+(?:on|of|from)\s+(?:the\s+)?(?:result\s+)?page\s+(?<n>\d{1,3})(?=\s*[.,;!]|\s*$)|(?<zh>)(?<do>打开|点击|点开|进入|选择|查看)第(?<n>\d{1,3})页(?:上|里|中)?的?(?<t>第[\d一二两三四五六七八九十]{1,3}(?:个|条|项|篇)[\u4e00-\u9fff]{0,6})", Flags)]
    private static partial Regex OnPage();

    private static string Ordinal(string number) => number + (number is "1" ? "st" : number is "2" ? "nd" : number is "3" ? "rd" : "th");

    /// <summary>"After logging in, …", "once you are signed in as ann, …", 登录后…: first the one, then the other.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:after|once|when)\s+(?:(?:you(?:['’]re|\s+are)|you|having)\s+)?(?<log>log|sign)(?:ged|ging|ed|ing)?\s?-?\s?in(?<who>(?:\s+as\s+[^\s,]+)?)\s*,?\s+(?:please\s+|then\s+)?(?=\p{L})|^(?:请)?(?:先)?(?<in>(?:(?:用|以|使用)[^，,。；;]{1,20})?(?:登录|登陆|登入))(?:网站|系统|后台|账号)?(?:完成|成功|好)?(?:之后|以后|后)[，,]?\s*(?:请|再|就)?(?=[^，,。])", Flags)]
    private static partial Regex LoggedIn();

    /// <summary>"…, in this order, …": lists are worked through in their order anyway.</summary>
    [GeneratedRegex(@"\s*[,(–]\s*(?:and\s+)?(?:exactly\s+)?in\s+(?:just\s+|exactly\s+)?(?:this|that|the\s+(?:given|same|stated|following))\s+(?:order|sequence)\s*(?:[,)–](?=\s)|(?=[.;]|$))|(?<=[、，,\p{L}\d])[，,]?(?:请)?按(?:照)?(?:这个|此|该|给出的|以上)?(?:顺序|次序)[，,](?=\S)", Flags)]
    private static partial Regex InOrder();

    /// <summary>"Should the door be open, …" is to say "if the door is open".</summary>
    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:should|were)\s+(?<x>(?:the|a|an|any|my|our|this|that)\s+[^,.;]{2,40}?)\s+(?:to\s+)?(?:be(?=\s)|happen\s+to\s+be|turn\s+out\s+to\s+be)\s+(?<is>[^,.;]{2,40}?)\s*,", Flags)]
    private static partial Regex Inverted();

    /// <summary>"If the door is open, close it": what is opened, closed or switched is what the condition is about.</summary>
    [GeneratedRegex(@"(?<if>\bif\s+(?<x>(?:the|my|our|this|that)\s+[\p{L} -]{2,30}?)\s+(?:is|are|stands)\s+[^,.;]{2,40}?\s*,\s*(?:then\s+)?(?:please\s+)?)(?<do>(?:open|close|shut|lock|unlock|start|stop|enable|disable|(?:switch|turn)\s+(?:on|off)|expand|collapse))\s+(?:it|them)\b", Flags)]
    private static partial Regex Pointed();

    /// <summary>"I'd rather be alerted by SMS, not by mail": one is ticked, the other not.</summary>
    [GeneratedRegex(@"(?<sep>^|[.;,!–—])\s*(?:and\s+|but\s+)?(?:i['’]?d\s+(?:rather|prefer\s+to|like\s+to)|i\s+(?:would\s+(?:rather|prefer\s+to|like\s+to)|want\s+to|prefer\s+to))\s+(?:be|get)\s+\p{L}+ed\s+(?:by|via|through)\s+(?<a>[\p{L}-]+(?:\s[\p{L}-]+)?)\s*,?\s+(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:by\s+|via\s+|through\s+)?(?<b>[\p{L}-]+(?:\s[\p{L}-]+)?)(?=\s*[.,;!]|\s*$)", Flags)]
    private static partial Regex Rather();

    /// <summary>"My motto is to read “…”" is to set it so.</summary>
    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?<t>(?:the|my|our|its)\s+[\p{L} -]{2,30}?)\s+(?:(?:is|are)\s+to|should|must|shall|has\s+to|have\s+to)\s+(?:read|say|be\s+changed\s+to)\s*:?\s*(?<v>[""“][^""“”]+[""”])\s*\.?", Flags)]
    private static partial Regex ToRead();

    /// <summary>"On the Delivery tab enter …": the tab is opened first.</summary>
    [GeneratedRegex(@"(?<=^|[.;!]\s*)(?:please\s+)?(?:on|in|under)\s+(?:the\s+)?(?<x>[""“]?\p{L}[\p{L}\d &'’-]{1,30}?[""”]?)\s+(?<k>tab|tab\s+page)\s*,?\s+(?<rest>(?:please\s+)?(?:enter|set|choose|select|type|fill|tick|check|untick|uncheck|change|switch|turn|pick|put|write|click|press|enable|disable|open|add|delete|make)\b)", Flags)]
    private static partial Regex OnTab();

    /// <summary>在“安全”里把…改成…: the part that is named in quotes is opened first.</summary>
    [GeneratedRegex("(?<=^|[。；;，,])(?:请)?在(?<x>[“「《][^“”「」《》]{1,12}[”」》])(?:标签页?|选项卡|页签|页面?|栏目?|分区|设置)?(?:里面?|中|内|下面?|上)[，,]?(?=(?:把|将)[^，,。]{1,20}(?:改|设|换|调|选|填))", Flags)]
    private static partial Regex ChineseOnTab();

    private const string AskedThen = @"(?:when(?:ever)?|if|once|as\s+soon\s+as|in\s+case|should)\s+(?:you(?:['’]re|\s+are|\s+get)?\s+(?:be\s+)?(?:asked|prompted)|(?:the\s+)?(?:browser|page|site|dialog|app|it|system)\s+(?:asks?|wants?\s+to\s+know|prompts?)|asked|prompted|(?:a|the)\s+(?:question|dialog(?:ue)?|prompt|confirmation|warning|pop-?up|alert)\s+(?:comes\s+up|appears|pops\s+up|shows\s+up|opens))[^,.;]{0,50}?";

    private const string AnswerWord = @"(?:choose|press|click|say|answer|select|pick|hit|tap|give)\s+(?:on\s+)?[""“']?(?<a>cancel|no|ok(?:ay)?|yes|confirm|accept)[""”']?";

    /// <summary>"…, but when the browser asks, choose Cancel": how the question is to be answered.</summary>
    [GeneratedRegex(@"\s*[,;.]?\s*(?:but\s+|and\s+)?(?:then\s+)?" + AskedThen + @"\s*,\s*(?:please\s+|just\s+)?" + AnswerWord + @"(?=\s*[.,;!]|\s*$)", Flags)]
    private static partial Regex AnswerFirst();

    /// <summary>"… and say OK when you are asked".</summary>
    [GeneratedRegex(@"\s*,?\s+(?:but\s+|and\s+)(?:then\s+)?" + AnswerWord + @"\s+" + AskedThen + @"(?=\s*[.,;!]|\s*$)", Flags)]
    private static partial Regex AnswerLast();

    /// <summary>"As often as it takes for X to appear": until it does.</summary>
    [GeneratedRegex(@"\s+as\s+(?:often|many\s+times|long)\s+as\s+(?:it\s+takes|(?:it\s+is\s+|it's\s+)?(?:needed|necessary|required))\s+(?:for|until|till)\s+(?<t>[^,.;]+?)\s+(?:to\s+)?(?<how>appears?|shows?(?:\s+up)?|comes?\s+up|be\s+(?:shown|visible)|disappears?|vanish(?:es)?)\b(?:\s*,?\s+and\s+(?:then\s+)?stop(?:\s+(?:there|then))?)?", Flags)]
    private static partial Regex AsItTakes();

    /// <summary>What a press is good for: "… so that the table is sorted".</summary>
    [GeneratedRegex(@"(?<=\b(?:click|press|tap|hit|push|tick|choose|select)\b[^.;,]{1,60})\s*,?\s+(?:so\s+that|so\s+as\s+to|in\s+order\s+(?:to|that))\s+(?!.*\b(?:only|every|all|exactly|both|no)\b)[^.;,]*(?=[.;,]|$)", Flags)]
    private static partial Regex Purpose();

    /// <summary>"Box number 2 from the top".</summary>
    [GeneratedRegex(@"(?<kind>(?:text\s+)?(?:box|field|input|button|link|row|line|item|checkbox|card|slider|tab|image|picture|entry|icon|option))\s+(?:number|no\.?|#)\s*(?<n>\d{1,2})(?:\s*,?\s+(?:counted\s+|counting\s+)?from\s+(?:the\s+)?(?:top|left|start|beginning))", Flags)]
    private static partial Regex Counted();

    /// <summary>"Fill in the card and save it: A 1, B 2", 填写名片并保存：…: sent when it is filled in.</summary>
    [GeneratedRegex(@"^(?<fill>(?:please\s+)?(?:fill\s+(?:in|out)|complete|enter|create|add|make)\s+[^.:;,]{2,40}?)\s*,?\s+and\s+(?:then\s+)?(?<send>(?:save|submit|send|confirm)(?:\s+(?:it|them|that|the\s+\w+))?)\s*:\s*(?<list>[^\n]+)$|^(?<zh>)(?<fill>(?:请|麻烦)?(?:你)?(?:帮我)?(?:填写|填好|录入|登记|新建|新增|添加|创建)[^，,。；;：:“]{0,12}?)(?:并且?|然后|，|,)(?<send>保存|提交|确认|发送)(?:一下)?\s*[:：]\s*(?<list>[^\n]+)$", Flags)]
    private static partial Regex ListThenSend();

    /// <summary>"Don't forget to save", 别忘了保存: it is wanted like the rest.</summary>
    [GeneratedRegex(@"(?<border>^|[.;,!\n]\s*|\b(?:and|but)\s+)(?:please\s+)?(?:do\s+not\s+forget|don['’]t\s+forget|never\s+forget|remember|be\s+sure|make\s+sure)\s+to\s+(?=\p{L})|(?<border>[，,。；;]|^)(?:请|也|还|最后)?(?:别忘了?记?|不要忘了?记?|千万别忘了?|记得|记住)(?:要|得)?(?=[\u4e00-\u9fff])", Flags)]
    private static partial Regex Reminder();

    /// <summary>名片上只要写姓：郑: the label follows.</summary>
    [GeneratedRegex("(?<=^|[。；;])(?:请)?(?:[^，,。；;：:“]{1,8}[上里中])?(?:只要?|只需要?|仅|就)(?:填写?|写|输入|录入)(?:上)?(?=[\u4e00-\u9fff]{1,8}[：:])", Flags)]
    private static partial Regex OnlyThis();

    /// <summary>存一下, 存好: saved.</summary>
    [GeneratedRegex("(?<=^|[，,。；;后再并])存(?:一下|好|起来|档|上)?(?=[。，,；;！!]|$)", Flags)]
    private static partial Regex Stored();

    /// <summary>"There should be a number somewhere on this page. Could you enter it in the box": the number is entered.</summary>
    [GeneratedRegex(@"\bthere(?:'s|\s+is|\s+should\s+be|\s+must\s+be|\s+ought\s+to\s+be)\s+an?\s+(?<t>[^.;,:]{3,40}?)\s+(?:(?:somewhere|given|shown|printed|hidden|written)\s+)*(?:on|in)\s+(?:this|the)\s+(?:page|screen|text|paragraph)\s*[.;,:–-]\s*(?:and\s+)?(?:(?:please|could\s+you|can\s+you|would\s+you)\s+)*(?<verb>enter|type|put|write|copy|fill\s+in)\s+(?:it|that)\b", Flags)]
    private static partial Regex Somewhere();

    /// <summary>"Fill in the form as follows." says nothing that what follows doesn't say.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:enter|fill\s+(?:in|out)|complete|set|give|type(?:\s+in)?|provide)\s+(?:the|this|my|our|your)?\s*[^.:;,]{2,40}?\s+(?:as\s+follows|like\s+this|with\s+(?:these|the\s+following)\s+\p{L}+)\s*[.:]\s*(?=[\p{L} -]{2,30}[:=])", Flags)]
    private static partial Regex Follows();

    /// <summary>"… as follows and click Save. A: 1, B: 2": pressed when it is filled in.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:enter|fill\s+(?:in|out)|complete|set|give|type(?:\s+in)?|provide)\s+(?:the|this|my|our|your)?\s*[^.:;,]{2,40}?\s+(?:as\s+follows|like\s+this|with\s+(?:these|the\s+following)\s+\p{L}+)\s*,?\s+and\s+(?:then\s+)?(?<send>(?:click|press|tap|hit|save|submit|send)\b[^.:;,]{0,30}?)\s*[.:]\s*(?<list>(?:[\p{L} -]{2,30}[:=]\s*[^,.;:]+[,.;]\s*)+)", Flags)]
    private static partial Regex FollowsThenSend();

    /// <summary>选好后, 写完, 填好之后 before the button that comes next.</summary>
    [GeneratedRegex("[，,。；;]\\s*(?:全部|都)?(?:选择|选|填写|填|写|输入|输|修改|改|调整|调|勾选|勾|设置|设|排|弄|做|拖|录入|录)(?:好|完|毕|完成|完毕|妥)了?(?:之后|以后|后)?[，,]?\\s*(?=(?:请|就|再|然后|最后)*(?:点|按|单击|提交|保存|发送|确认|确定))", Flags)]
    private static partial Regex Done();

    /// <summary>按一下, 点一下: once, and no word more.</summary>
    [GeneratedRegex("(?<=[点按击选看找改关开试填拖调查存写删搜发]|保存|提交|确认)一下(?!子)", Flags)]
    private static partial Regex OneTime();

    /// <summary>X的数量写错了，应为20，请更正; 这一项应该等于 127.</summary>
    [GeneratedRegex("(?<t>[^，,。；;]{2,40}?)(?:写错|填错|打错|输错|录错|登记错|弄错|搞错|标错|错|不对|不正确|有误)了?[，,]\\s*(?:正确的?)?(?:其实|实际上)?(?:应该?|该|要|得|需要?)?(?:为|是|等于|改为|改成|写成)\\s*(?<v>[^，,。；;]{1,40})(?:[，,]\\s*(?:请|麻烦)?(?:你)?(?:帮我|帮忙)?(?:更正|纠正|改正|修正|修改|订正|改)(?:过来|一下)?(?=[，,。；;并和且]|$))?|(?<t>[^，,。；;]{2,40}?)\\s*(?:应该|应当|应)(?:等于|为|是)\\s*(?<v>[^，,。；;]{1,40})[，,]\\s*(?:请|麻烦)?(?:你)?(?:帮我|帮忙)?(?:更正|纠正|改正|修正|修改|订正|改)(?:过来|一下)?(?=[，,。；;并和且]|$)", Flags)]
    private static partial Regex Wrong();

    /// <summary>X不用留了，请删掉; 文件 X 已经作废，请在终端里把它删除.</summary>
    [GeneratedRegex("(?<t>[^，,。；;]{2,40}?)(?:已经|已|就)?(?:不用留|不用要|不用|不要|不需要|不必留|用不着|没用|没有用|作废|多余|过期|过时)了?[，,]\\s*(?:请|麻烦)?(?:你)?(?:帮我|给我|帮忙)?(?<place>在[^，,。；;]{1,8}?[里中上])?(?:把|将)?(?:它|其|这个|这条|这项)?(?:删掉|删除|删了|删去|移除|去掉)(?:吧|了)?", Flags)]
    private static partial Regex Needless();

    /// <summary>填写预订表：会议室选… names no field of its own.</summary>
    [GeneratedRegex("^(?:请|麻烦)?(?:你)?(?:帮我)?(?:填写|填好|填一?下|填|录入|登记)[^，,。；;：:“\"]{1,12}[：:]\\s*(?=[^，,。；;：:]{1,8}?(?:选|填|写|输入)[^，,。；;]{1,30}[，,])", Flags)]
    private static partial Regex ChineseHeading();
}
