using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Any verb with an object that a thing's own control may do: "ship all unpaid orders", "invite Ann Lee", 把张三的订单发货.</summary>
internal static partial class AnyDeed
{
    private const int MostWords = 14;

    /// <summary>Doings that want more than a tap on a thing's control: forms, values, several pages.</summary>
    private static readonly string[] Larger = ["search", "login", "logout", "register", "pay", "checkout", "compose", "create", "upload", "download", "translate", "sort", "filter", "next", "back", "view", "help", "refresh", "edit", "save", "submit", "confirm", "apply", "move", "install", "start", "undo", "redo", "copy", "paste", "cut", "print", "finish", "close", "skip", "cancel-all", "retry", "reset", "verify", "select-all", "increase", "decrease", "play", "pause"];

    /// <summary>Doings beyond the lexicon's that sites offer on single things.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "invite", "ship", "approve", "reject", "decline", "accept", "assign", "remind", "mute", "unmute", "block", "unblock", "report", "pin", "unpin", "star", "unstar", "favourite", "favorite", "bookmark", "like", "unlike", "follow", "unfollow", "subscribe", "unsubscribe", "hide", "archive", "restore",
        "reserve", "renew", "return", "complete", "resolve", "retweet", "repost", "vote", "upvote", "downvote", "promote", "ban", "kick", "suspend", "flag", "unflag", "send", "get", "dispatch", "refund", "verify", "publish", "unpublish",
        "发货", "邀请", "打印", "批准", "通过", "拒绝", "接受", "置顶", "屏蔽", "拉黑", "举报", "发送", "寄出", "暂停", "恢复", "加星", "加星标", "打电话", "打个电话", "拨打电话", "拨打", "致电", "拨号", "星标", "选购", "收藏", "点赞", "关注", "删掉", "删了",
    };

    public static DoClause? Read(ClausePart part)
    {
        var match = (part.Chinese ? Chinese() : English()).Match(part.Masked);
        if (!match.Success)
            return null;
        var verb = match.Groups["verb"].Value.Trim();
        var words = part.Original(match.Groups["t"]);
        if (verb == "invite")
            words = ToWhat().Replace(words, "");
        var concept = Synonyms.Best(verb, ConceptKind.Action, 0.6);
        if (concept is null && !Known.Contains(verb.Split(' ')[0]))
            return null;
        if (words.Length == 0 || concept is not null && Larger.Contains(concept) || Other().IsMatch(verb) || words.Split(' ').Length > MostWords)
            return null;
        // What comes with a day, a time or a number of people is a booking, not a tap.
        if (Values().IsMatch(part.Masked[match.Groups["t"].Index..]))
            return null;
        // A transaction is the planner's whole business, unless it is said of a thing by its name.
        if (concept is Concepts.Book or "order" or "add-to-cart" or "send" && !Named().IsMatch(match.Groups["t"].Value))
            return null;
        return new DoClause { Words = part.Words, Action = concept ?? verb, Verb = verb, Object = Whole(SelectionReader.Read(words, part.Language) with { Words = words }, match.Groups["all"].Success) };
    }

    /// <summary>"Invite Ann and Bob to the meeting": what they are invited to is the page's own matter.</summary>
    [GeneratedRegex(@"\s+to\s+(?:the|our|my|this|that)\s+\p{Ll}+(?:\s+\p{Ll}+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ToWhat();

    /// <summary>把三组的报销全部批准: 全部 speaks of the things.</summary>
    private static Selection Whole(Selection thing, bool all) => all && thing is { Names.Count: 0, Count: null, Refers: false } ? thing with { All = true } : thing;

    [GeneratedRegex(@"^(?<verb>(?:send\s+(?:a\s+|an\s+|the\s+)?\p{L}+(?=\s+to\s+)|get rid of|mark|take off|check off|cross off|unsubscribe from|add|remove|\p{L}{3,14}(?:\s+(?:up|off|out|down|away))?))\s+(?:to\s+(?=everyone|everybody|all|every|each))?(?<t>.+?)\s*[.!]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?:(?:把|将|给|对|为)(?<t>.+?)(?<all>都|全部|全都|一律|统统|通通)?(?:加为|标为|列为|设为)?(?<verb>删除|删掉|删了|移除|去掉|清除|归档|收藏|点赞|关注|取消关注|发货|取消|邀请|预订|预定|打印|完成|标记为?\p{L}{2,4}|置顶|屏蔽|拉黑|举报|转发|分享|批准|通过|拒绝|接受|顶|赞|踩|星标|加星标?|加入购物车|选择|选中|打印\p{L}{1,4}|发送|寄出|启用|禁用|停用|暂停|打电话|打个电话|拨打电话|致电|恢复|[\u4e00-\u9fff]{2})(?:掉|了|一下)?|(?<verb>删除|删掉|移除|去掉|清除|归档|收藏|点赞|关注|取消关注|取消|邀请|预订|预定|打印|完成|置顶|屏蔽|拉黑|举报|转发|分享|批准|拒绝|接受|发货|选购|启用|禁用|加入购物车)(?<t>.+?)|(?<t>除了.+?(?:外|，|,|”|」).*?)(?:都|全部|全都|一律)*(?<verb>删除|删掉|移除|归档|取消|去掉|清除)(?:掉|了)?)\s*[。.!！]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:go|find|look|see|tell|give|show|make|do|have|be|take|try|keep|leave|use|put|let|want|need|read|get|buy|write|enter|type|fill|set|change|choose|select|pick|open|click|press|tap|wait|repeat|continue|note|then|first|the|please|show only|only|page|scroll|switch|turn|arrange|order|sort|bring|visit|navigate|browse|log|sign|search|compare|list|collect|read out|summarise|summarize|report|说|看|找|只看|使用|输入|填写|改为|改成|设为|信息)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"[\uE007\uE008\uE009]|\b(?:tonight|tomorrow|today|next week)\b|今晚|明天|后天|\d{1,2}\s*月\s*\d{1,2}|周[一二三四五六日天]|星期[一二三四五六日天]|\d{1,2}[:：]\d{2}|\d\s*(?:位|人|晚|间|名)|\b\d{1,2}\s*(?:guests?|people|adults|nights?|passengers?)\b|\b(?:check-?in|check-?out)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d|\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)|saying|with the text|内容为", RegexOptions.CultureInvariant)]
    private static partial Regex Values();

    [GeneratedRegex(@"[\uE001-\uE006]|《|\b(?:all|every|each|everyone|everybody|everything|the (?:oldest|newest|cheapest|first|last|most|second|latest|longest|shortest|highest|lowest))\b|\p{Lu}|所有|全部|每|第|最", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
