using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads what is to be done to things of a site: reply, forward, star, delete, like, follow, rename, move, assign, add
/// to a cart. Groups: <c>o</c> the thing, <c>m</c> a text that goes with it, <c>r</c> to whom or where, <c>n</c> a new name.
/// </summary>
internal sealed partial class DeedReader : IClauseReader
{
    private const string O = @"(?<o>.+?)";
    private const string M = @"(?<m>.+)";
    private const string R = @"(?<r>.+?)";
    private const string Quoted = @"[\uE001\uE006]+";
    private const string Saying = @"(?:\s+(?:with|saying|and\s+(?:say|tell\s+\w+)|by\s+(?:saying|writing)|that\s+says)(?:\s+(?:the\s+)?(?:text|message|words?|following))?\s*:?\s*|\s*:\s*|\s+(?=" + Quoted + @"\s*$))";
    private const string Cart = @"(?:shopping\s+)?(?:cart|basket|bag|trolley)";

    private static readonly ClausePattern[] English =
    [
        Do("reply", @"(?:reply|respond|answer|write back)\s+(?:with\s+)?(?<m>" + Quoted + @")\s+to\s+" + O),
        Do("reply", @"(?:reply|respond|answer|write back)\s+(?:to\s+)?" + O + Saying + M),
        Do("reply", @"send\s+(?<m>" + Quoted + @")\s+as\s+(?:a|the)\s+(?:reply|answer)\s+to\s+" + O),
        Do("reply", @"(?:reply|respond|write back)\s+to\s+" + O),
        Do("forward-mail", @"(?:forward|pass)\s+(?:on\s+)?" + O + @"\s+(?:on\s+)?to\s+" + R),
        Do("forward-mail", @"(?:forward)\s+" + O),
        Do("comment", @"(?:comment|(?:write|leave|add|post|make)\s+(?:a|the)\s+comment)\s+(?:saying\s+|with\s+)?(?<m>" + Quoted + @")\s+(?:on|under|to|below|at)\s+" + O),
        Do("comment", @"(?:write|leave|add|post)\s+(?<m>" + Quoted + @")\s+as\s+(?:a|the)\s+comment\s+(?:on|under|to|below)\s+" + O),
        Do("comment", @"(?:comment|(?:write|leave|add|post|make)\s+(?:a|the)\s+comment)\s+(?:on|under|to|below|at)\s+" + O + Saying + M),
        Do("send", @"(?:send|write)\s+(?:(?:the|a)\s+message\s+(?:saying\s+)?)?(?<m>" + Quoted + @")\s+to\s+" + R),
        Do("send", @"send\s+" + R + @"\s+(?:a|the)\s+(?:chat\s+|direct\s+|private\s+|text\s+)?(?:message|text|note|dm|line)" + Saying + M),
        Do("send", @"send\s+(?:a|the)\s+(?:chat\s+|direct\s+|private\s+|text\s+)?(?:message|text|note|dm)\s+to\s+" + R + Saying + M),
        Do("send", @"(?:message|text|dm|tell|write\s+to)\s+" + R + Saying + M),
        Do("post", @"(?:post|publish|tweet|share)\s+(?:(?:the|a|an)\s+(?:new\s+)?(?:post|update|status(?:\s+update)?|message|text|note)\s*(?:saying|that\s+says|with\s+the\s+text|:)?\s*)?(?<m>" + Quoted + ")"),
        Do("post", @"(?:write|create|make|publish)\s+(?:a|the)\s+(?:new\s+)?(?:post|update|status(?:\s+update)?|tweet)" + Saying + M),
        Do("rename", @"(?:rename|retitle)\s+" + O + @"\s+(?:to|as|into)\s+(?<n>.+)"),
        Do("rename", @"change\s+the\s+(?:name|title)\s+of\s+" + O + @"\s+to\s+(?<n>.+)"),
        Do("add-to-cart", @"(?:add|put|place)\s+(?:(?<c>\d{1,3})\s+(?:x\s+|of\s+|pieces\s+of\s+|times\s+)?(?:the\s+)?)?" + O + @"\s+(?:to|in|into)\s+(?:the\s+|my\s+|your\s+)?" + Cart),
        Into(@"(?:put|add|save|place|keep)\s+" + O + @"\s+(?:on|onto|to|in|into)\s+(?:the\s+|my\s+|your\s+|our\s+)(?<list>[\p{L} '-]{0,24}?(?:list|queue|watchlist|shelf|playlist|agenda|library|favou?rites))"),
        Do("move", @"(?:reschedule|postpone|delay|push\s+back|put\s+off|bring\s+forward|shift)\s+" + O + @"\s+(?:to|until|till|for)\s+" + R),
        Do("assign", @"assign\s+" + O + @"\s+to\s+" + R),
        Do("label", @"(?:label|tag)\s+" + O + @"\s+(?:as|with)\s+(?:the\s+(?:label|tag)\s+)?" + R),
        Do("label", @"(?:add|apply|attach|give)\s+the\s+(?:label|tag)\s+" + R + @"\s+to\s+" + O),
        Do("mark-read", @"mark\s+" + O + @"\s+(?:as\s+)?(?:read|seen)"),
        Do("mark-unread", @"mark\s+" + O + @"\s+(?:as\s+)?(?:unread|not\s+read)"),
        Do("complete", @"mark\s+" + O + @"\s+(?:as\s+)?(?:done|complete|completed|finished)"),
        Do("spam", @"mark\s+" + O + @"\s+(?:as\s+)?(?:spam|junk)"),
        Do("important", @"mark\s+" + O + @"\s+(?:as\s+)?(?:important|priority)"),
        Do("favourite", @"mark\s+" + O + @"\s+(?:as\s+)?(?:a\s+)?(?:starred|favou?rite)|(?:star|bookmark|favou?rite)\s+" + O + @"|(?:add|save)\s+" + O + @"\s+to\s+(?:the\s+|my\s+)?(?:favou?rites|wish\s?list|bookmarks|saved items)"),
        Do("resolve", @"mark\s+" + O + @"\s+(?:as\s+)?(?:solved|resolved)|resolve\s+" + O),
        Vote(@"(?:mark|rate|vote|flag|report)\s+(?<o>.+?)\s+(?:as\s+)?(?<v>(?:not\s+|un)?(?:helpful|useful|relevant|interesting))"),
        Vote(@"(?:say|answer|vote|tell\s+them)\s+(?:that\s+)?(?<o>it|this|the\s+(?:article|page|answer|review))\s+(?:was|is)\s+(?<v>(?:not\s+|un)?(?:helpful|useful|relevant|interesting))"),
        Do("move", @"(?:move|file)\s+" + O + @"\s+(?:to|into|in|under)\s+(?:the\s+)?" + R + @"(?:\s+(?:folder|list|column|label|category|collection|playlist|lane|album))?"),
        Do("delete", @"(?:delete|remove|trash|erase|discard|bin|get\s+rid\s+of|throw\s+away)\s+" + O + @"(?:\s+from\s+(?:the\s+|my\s+)?(?:list|page|cart|basket|inbox|table|library|collection))?"),
        Do("delete", @"move\s+" + O + @"\s+to\s+(?:the\s+)?(?:trash|bin|recycle\s+bin)"),
        Do("archive", @"archive\s+" + O),
        Do("unfavourite", @"(?:unstar|unbookmark)\s+" + O),
        Do("unlike", @"(?:unlike|remove\s+(?:the|your|my)\s+like\s+from)\s+" + O),
        Do("like", @"(?:like|upvote|heart|love|give\s+a\s+(?:like|thumbs\s+up)\s+to)\s+" + O),
        Do("downvote", @"(?:downvote|dislike)\s+" + O),
        Do("unfollow", @"(?:unfollow|unsubscribe\s+from|stop\s+following)\s+" + O),
        Do("follow", @"(?:follow|subscribe\s+to)\s+" + O),
        Do("mute", @"mute\s+" + O),
        Do("block", @"block\s+" + O),
        Do("report", @"(?:report|flag)\s+" + O),
        Do("hide", @"hide\s+" + O),
        Do("share", @"(?:share|retweet|repost|boost)\s+" + O),
        Do("pin", @"pin\s+" + O),
        Do("complete", @"(?:complete|finish|tick\s+off|check\s+off|cross\s+off)\s+" + O),
        Do("approve", @"(?:approve|accept)\s+" + O),
        Do("reject", @"(?:reject|decline|deny|refuse)\s+" + O),
        Do("reopen", @"re-?open\s+" + O),
        Do("close-issue", @"close\s+(?<o>(?:the\s+|this\s+)?(?:issue|ticket|case|request|task|account).*)"),
        Do("duplicate", @"(?:duplicate|clone|make\s+a\s+copy\s+of)\s+" + O),
        Do("download", @"download\s+" + O),
        Do("print", @"print\s+" + O),
    ];

    private const string Text = @"(?:[,:，：]|\s)*(?:内容(?:为|是)?|说|写|道)?(?:[,:，：]|\s)*";

    private static readonly ClausePattern[] Chinese =
    [
        Do("reply", @"(?:回复|答复)(?<o>[^\uE001]+?)" + Text + @"(?<m>" + Quoted + ")"),
        Do("reply", @"(?:给|向)(?<o>.+?)(?:回复|回信|答复)" + Text + M),
        Do("reply", @"在(?<o>.+?)(?:下面|下方|下|中|里)回复" + Text + M),
        Do("reply", @"回复" + O),
        Do("forward-mail", @"(?:把|将)" + O + @"转发(?:给|到)(?<r>.+)"),
        Do("forward-mail", @"转发" + O + @"(?:给|到)(?<r>.+)"),
        Do("comment", @"(?:给|在|对)" + O + @"(?:的)?(?:下面|下方|下|底下|中|里)?(?:进行|发表|写|留下?)?(?:评论|留言)" + Text + M),
        Do("comment", @"(?:评论|留言)(?<o>[^\uE001]+?)" + Text + @"(?<m>" + Quoted + ")"),
        Do("send", @"(?:给|向)(?<r>.+?)(?:发送?|发)(?:一条|一个|条|个)?(?:消息|信息|短信|私信|微信)?" + Text + @"(?<m>" + Quoted + ")"),
        Do("send", @"(?:把|将)(?<m>" + Quoted + @")(?:发送?|发)给(?<r>.+)"),
        Do("send", @"(?:发送?|发)(?:消息|信息)?(?<m>" + Quoted + @")给(?<r>.+)"),
        Do("post", @"(?:发布|发表|发送?|发)(?:一条|一篇|个|条)?(?:新)?(?:动态|帖子|状态|微博|朋友圈|公告|文章)?" + Text + @"(?<m>" + Quoted + ")"),
        Do("rename", @"(?:把|将)" + O + @"(?:的名称|的名字|的标题)?(?:重命名为|改名为|更名为|重命名成|改名成)(?<n>.+)"),
        Do("rename", @"(?:重命名)" + O + @"为(?<n>.+)"),
        Do("add-to-cart", @"(?:把|将)" + O + @"(?:加入|放入|放进|添加到|加到)(?:我的)?购物车|(?:添加|加)" + O + @"到购物车"),
        Into(@"(?:(?:把|将)" + O + @")?(?<list>(?:加入|放入|放进|添加到|加到|加进|存入|存到|移入)(?:我的)?[^,\uE001]{1,10}?(?:单|夹|架|清单|列表|队列|收藏|书签|日程))"),
        Do("move", @"(?:把|将)" + O + @"(?:改到|改期到|改期至|改至|改约到|推迟到|推迟至|延期到|延到|提前到|提前至|调整到|调到|挪到|挪至)(?<r>.+)"),
        Do("assign", @"(?:把|将)" + O + @"(?:分配|指派|派)给(?<r>.+)"),
        Do("label", @"(?:给|为)" + O + @"(?:添加|加上|打上|贴上)(?:标签)?(?<r>.+?)(?:标签)?"),
        Do("mark-unread", @"(?:把|将)?" + O + @"(?:标记为|标为|设为|标成)未读"),
        Do("mark-read", @"(?:把|将)?" + O + @"(?:标记为|标为|设为|标成)已读"),
        Do("complete", @"(?:把|将)?" + O + @"(?:标记为|标为|设为|标成)(?:已)?完成|完成(?<o>.+)"),
        Do("spam", @"(?:把|将)?" + O + @"(?:标记为|标为)垃圾邮件"),
        Do("important", @"(?:把|将)?" + O + @"(?:标记为|标为|设为)重要"),
        Do("favourite", @"(?:给|为|把|将)" + O + @"(?:加星标?|标星|加上星标|打上?星标?|标为星标|收藏)|(?:收藏|加星标?)(?<o>.+)"),
        Do("unlike", @"取消(?:对|给)?" + O + @"的?点?赞|取消点?赞(?<o>.+)"),
        Do("like", @"(?:给|为|对)" + O + @"点?(?:个)?赞|点赞(?<o>.+)"),
        Do("unfollow", @"(?:取消关注|取关|不再关注)(?<o>.+)"),
        Do("follow", @"(?:关注|订阅)(?<o>.+)"),
        Do("mute", @"(?:屏蔽|静音)(?<o>.+)"),
        Do("block", @"(?:拉黑)(?<o>.+)|(?:把|将)" + O + @"(?:拉黑|加入黑名单)"),
        Do("report", @"举报(?<o>.+)"),
        Do("hide", @"隐藏(?<o>.+)"),
        Do("move", @"(?:把|将)" + O + @"(?:移动到|移到|移至|挪到|放到|放进|放入|移入|归入)(?<r>.+?)(?:文件夹|列表|分类|相册|目录|一列|栏)?"),
        Do("delete", @"(?:删除|删掉|移除|清除|去掉)(?<o>.+)|(?:把|将)" + O + @"(?:删除|删掉|移除|清除|删了|去掉)(?:掉)?"),
        Do("archive", @"归档(?<o>.+)|(?:把|将)" + O + "归档"),
        Do("share", @"分享(?<o>.+)"),
        Do("pin", @"置顶(?<o>.+)|(?:把|将)" + O + "置顶"),
        Do("approve", @"(?:批准|同意|通过|接受)(?<o>.+)"),
        Do("reject", @"(?:拒绝|驳回)(?<o>.+)"),
        Do("download", @"下载(?<o>.+)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Do(string action, string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var with = new List<Slot>();
        Take(match.Groups["m"], Concepts.Message, "message");
        with.AddRange(Destination.Read(part, match.Groups["r"]));
        Take(match.Groups["n"], Concepts.Title, "name");
        Take(match.Groups["c"], Concepts.Quantity, "quantity");
        return new DoClause
        {
            Words = part.Words,
            Action = action,
            Verb = VerbOf(part, match),
            Object = match.Groups["o"] is { Success: true, Length: > 0 } o ? part.Select(o) : null,
            With = with,
        };

        void Take(Group group, string concept, string label)
        {
            if (group is not { Success: true, Length: > 0 })
                return;
            var text = Verbatim.Of(part.Original(group));
            with.Add(new Slot { Concept = concept, Label = label, Kind = concept == Concepts.Quantity ? SlotKind.Number : SlotKind.Text, Value = text, Raw = text });
        }
    });

    /// <summary>An answer to the page's own question whether it was of use.</summary>
    private static ClausePattern Vote(string pattern) => ClausePattern.Of(pattern, (part, match) => new DoClause
    {
        Words = part.Words,
        Action = match.Groups["v"].Value.StartsWith("not", StringComparison.Ordinal) || match.Groups["v"].Value.StartsWith("un", StringComparison.Ordinal) ? "unhelpful" : "helpful",
        Verb = match.Groups["v"].Value,
        Object = part.Select(match.Groups["o"]),
    });

    /// <summary>Put where the site keeps such things: the control is called by the place ("Watch list", 加入片单).</summary>
    private static ClausePattern Into(string pattern) => ClausePattern.Of(pattern, (part, match) => new DoClause
    {
        Words = part.Words,
        Action = "add",
        Verb = part.Original(match.Groups["list"]),
        Object = match.Groups["o"] is { Success: true, Length: > 0 } o ? part.Select(o) : new Selection { Words = "it", Refers = true },
    });

    /// <summary>The goal's verb; in Chinese it may stand behind what it is done to: 把…重命名为….</summary>
    private static string VerbOf(ClausePart part, Match match)
    {
        if (!part.Chinese)
            return part.Words.Split(' ', 2)[0].ToLowerInvariant();
        var rest = part.Raw.ToCharArray();
        foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success))
            Array.Fill(rest, ' ', group.Index, group.Length);
        return VerbParts().Match(new string(rest)) is { Success: true } verb ? verb.Groups["v"].Value : part.Words;
    }

    [GeneratedRegex(@"^[\s把将给为在对向的都“”《》""]*(?<v>[\u4e00-\u9fff]{1,4}?)(?:为|成|到|至|给)?(?=[^\u4e00-\u9fff]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex VerbParts();
}
