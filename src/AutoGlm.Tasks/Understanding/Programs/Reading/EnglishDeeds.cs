using static AutoGlm.Tasks.Understanding.Programs.Reading.Deeds;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>How English tells deeds; the groups are those of <see cref="Deeds"/>.</summary>
internal static class EnglishDeeds
{
    private const string O = @"(?<o>.+?)";
    private const string M = @"(?<m>.+)";
    private const string R = @"(?<r>.+?)";
    private const string Quoted = @"[\uE001\uE006]+";
    private const string Saying = @"(?:\s+(?:with|saying|and\s+(?:say|tell\s+\w+)|by\s+(?:saying|writing)|that\s+says)(?:\s+(?:the\s+)?(?:text|message|words?|following))?\s*:?\s*|\s*:\s*|\s+(?=" + Quoted + @"\s*$))";
    private const string Cart = @"(?:shopping\s+)?(?:cart|basket|bag|trolley)";

    private const string Mail = @"(?:(?:new\s+)?(?:e-?mail|mail|message|letter|note|text))";
    private const string About = @"(?:\s*,?\s*(?:and\s+)?(?:(?:with\s+)?(?:the\s+)?(?:subject|title|topic)(?:\s+line)?\s*(?:of|is|being|:)?|about|re:?|regarding|concerning|on\s+the\s+subject\s+of|titled|entitled)\s*:?\s*(?<s>" + Quoted + @"|[^,.;\uE001]{2,80}?))?";
    private const string Body = @"(?:\s*[.,;]?\s*(?:and\s+)?(?:(?:with\s+)?(?:the\s+)?(?:text|body|message|content|contents|words?)(?:\s+(?:of|is|being|saying))?\s*:?|saying|that\s+says|which\s+says|telling\s+(?:him|her|them)|to\s+say|and\s+say|that\s+reads)\s*:?\s*(?<m>" + Quoted + @"|.+?))?";
    private const string Draft = @"(?:\s*,?\s*(?:but\s+|and\s+|then\s+)?(?:please\s+)?(?:only\s+|just\s+)?(?:save|keep|leave|store)\s+it\s+(?:only\s+)?as\s+(?:a\s+)?draft)";
    private const string Kind = @"(?:contact|person|member|user|customer|friend|client|employee|student|guest|colleague|entry|record|event|task|to-?do|note|item|product|category|tag|label|folder|list|project|board|channel|group|playlist|album|room|expense|bookmark|link|recipe|book|appointment|reminder|goal|habit|address|account|card)";
    private const string Using = @"(?:\s+(?:using|with|from|through|via|in|by)\s+(?:the\s+)?(?:[\uE001.…⋮a-z]+\s+)?menu(?:\s+(?:of|on|for|in|next\s+to|beside)\s+(?:the\s+|that\s+|his\s+|her\s+|their\s+)?(?:post|message|entry|card|item|comment|tweet|row))?)?";
    private const string New = @"(?:add|create|make|save|set\s+up|register|enter|insert|new)\s+(?:a\s+|an\s+|the\s+|another\s+)?(?:new\s+)?";

    public static readonly ClausePattern[] All =
    [
        Do("draft", @"(?:send|write|compose|draft|create|prepare|start)\s+(?:an?\s+)?" + Mail + @"\s+(?:to|for)\s+" + R + About + Body + Draft),
        Do("draft", @"(?:draft|save\s+a\s+draft\s+of|prepare)\s+(?:an?\s+)?" + Mail + @"\s+(?:to|for)\s+" + R + About + Body),
        Do("compose", @"(?:(?:send|write|compose|create|start)\s+(?:an?\s+)?)?" + Mail + @"\s+(?:to|for)\s+(?<r>[^,]+?)" + @"\s*[,:]?\s+(?:(?:with\s+)?(?:the\s+)?(?:subject|title|topic)(?:\s+line)?\s*(?:of|is|being|:)?|about|re:?|regarding|concerning|titled)\s*:?\s*(?<s>" + Quoted + @"|[^,.;\uE001]{2,80}?)" + Body),
        Do("compose", @"(?:e-?mail|mail|write(?:\s+to)?)\s+" + R + @"\s+(?:about|with\s+the\s+subject|regarding)\s+(?<s>" + Quoted + @"|[^,.;\uE001]{2,80}?)" + Body),
        Do("compose", @"(?:send|write|compose|create|start)\s+an?\s+" + Mail + @"\s+to\s+(?<r>[^,\uE001]{2,40}?)"),
        Do("create", New + Kind + @"(?:\s*:\s*|\s+(?:named|called|titled|for|with\s+the\s+(?:name|title))\s+)(?<n>" + Quoted + @"|[^,:\uE001]{2,60}?)(?:\s*[,;(]?\s*(?:(?:with|and|,)\s+)*(?:the\s+|a\s+|an\s+|his\s+|her\s+|their\s+)?(?<l>(?!and\b)[a-z][a-z -]{1,30}?)\s*(?:number\s+)?(?::|is|of|=)?\s+(?<v>[+(]?[\d\uE001-\uE006][^,;]*?|[^\s,;]+@[^\s,;]+))?\s*\)?"),
        Do("edit", @"(?<o>[^,.;]{2,40}?)(?:'s|\s+has|\s+got|\s+has\s+got|\s+now\s+has)\s+(?:a\s+|an\s+)?new\s+(?<l>[a-z][a-z -]{1,30}?)\s*(?::|is|,|=)?\s*(?<v>" + Quoted + @"|[+(]?[\d\uE001-\uE006].*?)"),
        Do("unfollow", @"i\s+(?:no\s+longer\s+want|(?:don't|do\s+not|dont)\s+(?:want|wish|like))\s+to\s+(?:follow|be\s+subscribed\s+to|get\s+(?:posts|updates|news)\s+from)\s+" + O + @"(?:\s+(?:any\s*more|any\s+longer))?"),
        Do("mute", @"i\s+(?:no\s+longer\s+want|(?:don't|do\s+not|dont)\s+want)\s+to\s+(?:see|hear\s+from|read)\s+(?:posts\s+(?:from|by)\s+)?" + O + @"(?:\s+(?:any\s*more|any\s+longer))?"),
        Do("label", @"(?:give|add|apply|attach|put|assign|set)\s+(?:the\s+)?(?:label|tag)\s+" + R + @"\s+(?:to|on|for)\s+" + O),
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
        Do("post", @"(?:post|publish|tweet|share)\s+(?:(?:the|a|an)\s+(?:new\s+)?(?:post|update|status(?:\s+update)?|message|text|note)\s*(?:saying|that\s+says|with\s+the\s+text|:)?\s*)?(?<m>" + Quoted + @")(?:\s*,?\s+(?:with|at|in|using|under)\s+(?:the\s+|a\s+)?(?<l>[a-z]+)\s+(?<v>[^,]+?))?"),
        Do("post", @"(?:write|create|make|publish)\s+(?:a|the)\s+(?:new\s+)?(?:post|update|status(?:\s+update)?|tweet)" + Saying + @"(?<m>" + Quoted + "|.+)"),
        Do("rename", @"(?:rename|retitle)\s+" + O + @"\s+(?:to|as|into)\s+(?<n>.+)"),
        Do("rename", @"change\s+the\s+(?:name|title)\s+of\s+" + O + @"\s+to\s+(?<n>.+)"),
        Do("add-to-cart", @"(?:add|put|place|throw|pop|drop|lay)\s+(?:(?<c>\d{1,3})\s+(?:x\s+|of\s+|pieces\s+of\s+|times\s+)?(?:the\s+)?|one\s+(?:of\s+(?:the\s+|those\s+)?|piece\s+of\s+)?|an?\s+)?" + O + @"\s+(?:to|in|into)\s+(?:the\s+|my\s+|your\s+|our\s+)?" + Cart),
        Into(@"(?:put|add|save|place|keep)\s+" + O + @"\s+(?:on|onto|to|in|into)\s+(?:the\s+|my\s+|your\s+|our\s+)(?<list>[\p{L} '-]{0,24}?(?:list|queue|watchlist|shelf|playlist|agenda|library|favou?rites))"),
        Do("delete", @"(?:move|send|put|throw)\s+" + O + @"\s+to\s+(?:the\s+)?(?:trash|bin|recycle\s+bin)"),
        Do("move", @"(?:reschedule|postpone|delay|push\s+back|put\s+off|bring\s+forward|shift)\s+" + O + @"\s+(?:to|until|till|for)\s+" + R),
        Do("assign", @"assign\s+" + O + @"\s+to\s+" + R),
        Do("label", @"(?:label|tag)\s+" + O + @"\s+(?:as|with)\s+(?:the\s+(?:label|tag)\s+)?" + R),
        Do("label", @"(?:add|apply|attach|give)\s+the\s+(?:label|tag)\s+" + R + @"\s+to\s+" + O),
        Do("favourite", @"(?:mark|save|set|flag)\s+" + O + @"\s+(?:as\s+)(?:an?\s+|my\s+|one\s+of\s+my\s+)?favou?rites?"),
        Do("mark-read", @"mark\s+" + O + @"\s+(?:as\s+)?(?:read|seen)"),
        Do("mark-unread", @"mark\s+" + O + @"\s+(?:as\s+)?(?:unread|not\s+read)"),
        Do("complete", @"mark\s+" + O + @"\s+(?:as\s+)?(?:done|complete|completed|finished)"),
        Do("spam", @"mark\s+" + O + @"\s+(?:as\s+)?(?:spam|junk)"),
        Do("important", @"mark\s+" + O + @"\s+(?:as\s+)?(?:important|priority|urgent|high\s+priority)"),
        Do("favourite", @"mark\s+" + O + @"\s+(?:as\s+)?(?:a\s+)?(?:starred|favou?rite)|(?:star|bookmark|favou?rite)\s+" + O + @"|(?:add|save)\s+" + O + @"\s+to\s+(?:the\s+|my\s+)?(?:favou?rites|wish\s?list|bookmarks|saved items)"),
        Do("resolve", @"mark\s+" + O + @"\s+(?:as\s+)?(?:solved|resolved)|resolve\s+" + O),
        Vote(@"(?:mark|rate|vote|flag|report)\s+" + O + @"\s+(?:as\s+)?(?<v>(?:not\s+|un)?(?:helpful|useful|relevant|interesting))"),
        Vote(@"(?:say|answer|vote|tell\s+them)\s+(?:that\s+)?(?<o>it|this|the\s+(?:article|page|answer|review))\s+(?:was|is)\s+(?<v>(?:not\s+|un)?(?:helpful|useful|relevant|interesting))"),
        Do("move", @"(?:move|file)\s+" + O + @"\s+(?:to|into|in|under)\s+(?:the\s+)?" + R + @"(?:\s+(?:folder|list|column|label|category|collection|playlist|lane|album))?"),
        Do("delete", @"(?:delete|remove|trash|erase|discard|bin|get\s+rid\s+of|throw\s+away)\s+" + O + @"(?:\s+from\s+(?:the\s+|my\s+)?(?:list|page|cart|basket|inbox|table|library|collection|team|group|project|board|members?|course|class|club|channel|room|queue|playlist|schedule|calendar|agenda))?"),
        Act(@"(?:perform|execute|run|apply|invoke|use|do)\s+(?<v>[\uE001]+)\s+(?:on|for|to|with|in)\s+(?<o>.+?)"),
        Do("archive", @"archive\s+" + O),
        Do("save", @"save\s+(?<o>[\uE001]+)"),
        Do("unfavourite", @"(?:unstar|unbookmark)\s+" + O),
        Do("unlike", @"(?:unlike|remove\s+(?:the|your|my)\s+like\s+from)\s+" + O),
        Do("like", @"(?:like|upvote|heart|love|give\s+a\s+(?:like|thumbs\s+up)\s+to)\s+" + O),
        Do("downvote", @"(?:downvote|dislike)\s+" + O),
        Do("unfollow", @"(?:unfollow|unsubscribe\s+from|stop\s+following)\s+" + O),
        Do("follow", @"(?:follow|subscribe\s+to)\s+" + O),
        Do("mute", @"(?:mute|silence)\s+" + O + Using),
        Do("unmute", @"unmute\s+" + O),
        Do("unblock", @"unblock\s+" + O),
        Do("unpin", @"unpin\s+" + O),
        Do("block", @"block\s+" + O + Using),
        Do("report", @"(?:report|flag)\s+" + O + Using),
        Do("hide", @"hide\s+" + O + Using),
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
}
