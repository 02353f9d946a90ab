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

    public static readonly ClausePattern[] All =
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
}
