using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads changes within a text: "add the line X at the end of the file", "delete line 5", "replace everything in the editor by X", 删除第3行.</summary>
internal sealed class EditReader : IClauseReader
{
    private const string Mark = @"(?<v>[\uE001-\uE006]+)";
    private const string In = @"(?:\s+(?:of|in|from|inside)\s+(?<t>(?:the\s+|this\s+)?(?:[\p{L}.]+\s+){0,2}?(?:file|editor|code|document|script|text|text\s?area|snippet|program|source|config(?:uration)?)))?";
    private const string Placed = @"(?:in|inside|within)\s+(?<t>(?:the\s+|this\s+)?(?:[\p{L}.]+\s+){0,2}?(?:file|editor|code|document|script|snippet|program|source|config(?:uration)?))\s*,?\s+(?:please\s+)?";
    private const string Before = "(?:" + Placed + ")?";
    private const string Key = @"(?:(?:key|setting|option|variable|entry|property|parameter)\s+(?:called\s+|named\s+)?)?";
    private const string Changing = @"(?:replace|change|correct|swap|amend|fix)\s+(?:[\p{L} -]{0,60}?\s+)??(?:from\s+)?";
    private const string Piece = @"(?<a>[\uE001]+)";
    private const string Becoming = @"\s+(?:by|with|to|into|for)\s+(?:the\s+(?:words?|text|phrase)\s+)?";
    private const string Paper = "(?:page|note|article|document|post|entry|wiki|text|paragraph|file|topic|message|recipe|description)";
    private const string ChineseChanging = "(?:改成|改为|修改为|修改成|替换为|替换成|换成|换为|更正为|更新为)";
    private const string Nth = @"(?:line\s+(?<n>\d{1,3})|the\s+(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,3}(?:st|nd|rd|th))\s+line)";
    private const string ChineseIn = "(?:在)?(?:(?<t>代码编辑器|编辑器|文件|代码|文档|文本框|脚本)(?:中|里|内|的)?)?";
    private const string ChineseNth = "第(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})行|(?<n>最后)一行";

    private static readonly ClausePattern[] English =
    [
        Edit(TextEdit.AppendLine, @"(?:add|append|insert|write|put|type)\s+(?:the\s+|a\s+)?(?:new\s+)?(?:line|row)\s+" + Mark + @"\s+(?:at|to|after)\s+the\s+(?:very\s+)?(?:end|bottom)" + In),
        Edit(TextEdit.AppendLine, @"(?:append|add)\s+(?:the\s+|a\s+)?(?:new\s+)?line\s+" + Mark + In),
        Edit(TextEdit.AppendLine, @"(?:add|append|insert|write|put|attach)\s+(?:an?\s+|one\s+|another\s+|the\s+)?(?:(?:last|final|new|further|additional|extra|closing|more)\s+)*(?:line|row)\s*(?:(?:that\s+)?(?:reading|reads?|saying|says|containing|with(?:\s+the\s+(?:text|content|words))?)\s*:?|:)\s*(?<v>.+?)(?:\s+(?:at|to)\s+the\s+(?:very\s+)?(?:end|bottom)" + In + ")?"),
        Edit(TextEdit.AppendLine, @"(?:add|append|put|write)\s+(?<v>.+?)\s+(?:as\s+(?:a|the)\s+(?:new\s+)?last\s+line|on\s+a\s+(?:new\s+)?line\s+(?:of\s+its\s+own\s+)?at\s+the\s+(?:very\s+)?(?:end|bottom))" + In),
        Edit(TextEdit.PrependLine, @"(?:add|insert|write|put|prepend)\s+(?:the\s+|a\s+)?(?:new\s+)?(?:line|row)\s+" + Mark + @"\s+(?:at|to)\s+the\s+(?:very\s+)?(?:top|beginning|start)" + In),
        Edit(TextEdit.InsertLine, @"(?:add|insert|write|put)\s+(?:the\s+|a\s+)?(?:new\s+)?(?:line\s+)?" + Mark + @"\s+(?:as\s+a\s+new\s+line\s+)?(?:after|below|behind)\s+" + Nth + In),
        Edit(TextEdit.DeleteLine, @"(?:delete|remove|erase|cut)\s+" + Nth + In),
        Edit(TextEdit.DeleteLine, @"(?:delete|remove|erase)\s+the\s+line\s+(?:(?:that|which)\s+)?(?:contain(?:s|ing)|with|says|saying|starting\s+with|that\s+starts\s+with|reading)?\s*(?:the\s+(?:word|text)\s+)?(?<a>[\uE001-\uE006]+|[^\s,]+)" + In),
        Edit(TextEdit.DeleteLine, @"(?:delete|remove|erase|drop|take\s+out|get\s+rid\s+of)\s+the\s+(?!(?:whole|entire|same|first|last|blank|empty|red|blue|green|black)\b)(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)\s+line" + In),
        Edit(TextEdit.DeleteLine, @"(?:delete|remove|erase|drop|take\s+out|get\s+rid\s+of)\s+the\s+line\s+(?:for|about|of|that\s+sets|setting|where)\s+(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)(?:\s+is\s+set)?" + In),
        Edit(TextEdit.ReplaceLine, @"(?:replace|change|overwrite|rewrite)\s+" + Nth + In + @"\s+(?:by|with|to)\s+(?<v>.+?)"),
        Edit(TextEdit.ReplaceAll, @"(?:replace|overwrite)\s+(?:(?:the\s+)?(?:whole|entire|complete|full)\s+|all\s+(?:of\s+)?(?:the\s+)?|everything)(?:contents?|texts?|code|file)?" + In + @"\s+(?:by|with)\s+(?<v>.+?)"),
        Edit(TextEdit.SetEntry, Before + @"(?:give|assign)\s+(?:the\s+)?" + Key + @"(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)\s+(?:the\s+|a\s+)?(?:new\s+)?value\s+(?:of\s+)?(?<v>.+?)"),
        Edit(TextEdit.SetEntry, Before + @"(?:change|set|update|edit|modify|make)\s+(?:the\s+)?(?:key|setting|variable|parameter|property)\s+(?:called\s+|named\s+)?(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)" + In + @"\s+(?:to|=)\s+(?<v>.+?)" + In),
        Edit(TextEdit.SetEntry, Placed + @"(?:change|set|update|edit|modify|make)\s+(?:the\s+)?(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)\s+(?:to|=)\s+(?<v>.+?)"),
        Edit(TextEdit.ReplacePiece, @"(?:on|in|within)\s+(?:the\s+|my\s+|our\s+)?(?<t>[^,\uE001]{2,60}?|[\uE001-\uE006]+)\s*,?\s+(?:please\s+)?" + Changing + Piece + Becoming + Mark),
        Edit(TextEdit.ReplacePiece, Changing + Piece + Becoming + Mark + @"(?:\s+(?:on|in|within)\s+(?<t>.+))?"),
        Edit(TextEdit.ReplacePiece, Changing + Piece + @"\s+(?:on|in|within)\s+(?<t>[^,\uE001]{2,60}?)" + Becoming + Mark),
        Edit(TextEdit.ReplacePiece, @"(?:on|in|within)\s+(?:the\s+|my\s+|our\s+)?(?<t>" + Paper + @"\s+[^,]{2,60}?|[^,]{2,60}?\s+" + Paper + @")\s*,?\s+(?:replace|change|correct)\s+(?!the\b)(?<a>[^,]{2,60}?)\s+(?:by|with|to|into)\s+(?<v>[^,]{1,60}?)"),
        Edit(TextEdit.ReplacePiece, @"(?:replace|change|correct)\s+(?!the\b)(?<a>[^,]{2,60}?)\s+(?:by|with|to|into)\s+(?<v>[^,]{1,60}?)\s+(?:on|in|within)\s+(?:the\s+|my\s+|our\s+)?(?<t>" + Paper + @"\s+[^,]{2,60}?|[^,]{2,60}?\s+" + Paper + ")"),
        Edit(TextEdit.SetEntry, @"(?:change|set|update|edit)\s+the\s+(?:value|setting)\s+(?:of|for)\s+(?:the\s+key\s+)?(?<a>[\uE001-\uE006]+|[\w.-]+)" + In + @"\s+to\s+(?<v>.+?)" + In),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Edit(TextEdit.AppendLine, ChineseIn + "(?:在)?(?:末尾|结尾|最后|最末)(?:处|面)?(?:添加|追加|加上?|插入|写上?)(?:一行|新行|一句)?(?:内容)?[:]?" + Mark),
        Edit(TextEdit.AppendLine, ChineseIn + "(?:的)?(?:在)?(?:末尾|结尾|最后|最末|末行后)(?:处|面)?(?:再)?(?:添加|追加|加上?|插入|写上?|加入|增加)(?:新的?)?一行[:：为]?\\s*(?<v>.+?)"),
        Edit(TextEdit.AppendLine, "(?:追加|添加|加上?|增加|新增)(?:新的?)?一行(?:内容)?[:：为]?\\s*(?<v>.+?)(?:到(?:文件)?(?:末尾|最后))?"),
        Edit(TextEdit.PrependLine, ChineseIn + "(?:在)?(?:开头|最前面|顶部)(?:处)?(?:添加|加上?|插入|写上?)(?:一行|新行|一句)?(?:内容)?[:]?" + Mark),
        Edit(TextEdit.InsertLine, ChineseIn + "(?:在)?(?:" + ChineseNth + ")(?:之后|后面|后|下面)(?:添加|加上?|插入|写上?)(?:一行|新行)?[:]?" + Mark),
        Edit(TextEdit.DeleteLine, "(?:把|将)?" + ChineseIn + "(?:删除|删掉|删去|移除)" + ChineseIn + "(?:的)?(?:" + ChineseNth + ")"),
        Edit(TextEdit.DeleteLine, "(?:把|将)" + ChineseIn + "(?:的)?(?:" + ChineseNth + ")(?:删除|删掉|删去|移除)(?:掉)?"),
        Edit(TextEdit.DeleteLine, "(?:把|将)?" + ChineseIn + "(?:删除|删掉|删去|移除|去掉)" + ChineseIn + "\\s*(?:含有?|包含|写着|以)?\\s*(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)\\s*(?:开头)?(?:所在|对应)?(?:的)?(?:那|这)?一?行"),
        Edit(TextEdit.DeleteLine, "(?:把|将)" + ChineseIn + "\\s*(?:含有?|包含|写着|以)?\\s*(?<a>[\uE001-\uE006]+|[A-Za-z0-9_.-]+)\\s*(?:开头)?(?:所在|对应)?(?:的)?(?:那|这)?一?行(?:给|都)?(?:删除|删掉|删去|移除|去掉)(?:掉|了)?"),
        Edit(TextEdit.ReplaceLine, "(?:把|将)" + ChineseIn + "(?:的)?(?:" + ChineseNth + ")(?:的内容)?(?:改为|改成|替换为|替换成|换成)(?<v>.+?)"),
        Edit(TextEdit.ReplaceAll, "(?:把|将)" + ChineseIn + "(?:的)?(?:全部|所有|整个|全文)(?:内容|文字|文本|代码|文件)?(?:替换|改|换)(?:为|成)(?<v>.+?)"),
        Edit(TextEdit.ReplacePiece, "(?:在|打开)?(?<t>[\uE001-\uE006]+|[^,，\uE001]{2,20}?)(?:这个|这一)?(?:页面|网页|页|条目|文章|笔记|文档|帖子)?(?:里面?|中|上|内)(?:的)?(?:,)?(?:把|将)(?:文字|词语?|内容)?(?<a>[\uE001]+)" + ChineseChanging + "(?<v>[\uE001]+)"),
        Edit(TextEdit.ReplacePiece, "(?:把|将)(?<t>[\uE001-\uE006]+|[^,，\uE001]{2,20}?)(?:页面|网页|页|条目|文章|笔记|文档|帖子)?(?:里面?|中|上|内)的(?:文字|词语?|内容)?(?<a>[\uE001]+)" + ChineseChanging + "(?<v>[\uE001]+)"),
        Edit(TextEdit.SetEntry, ChineseIn + @"(?:把|将)\s*(?<a>[\uE001-\uE006]+|[\w.-]+)\s*的值(?:改为|改成|设为|设置为|修改为|换成)\s*(?<v>.+?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Edit(TextEdit edit, string pattern) => ClausePattern.Of(pattern, (part, match) => new EditClause
    {
        Words = part.Words,
        Edit = edit,
        Text = match.Groups["v"] is { Success: true } v ? Verbatim.Of(part.Original(v)) : "",
        At = match.Groups["a"] is { Success: true } at ? Verbatim.Of(part.Original(at)) : null,
        Line = match.Groups["n"] is { Success: true } n ? Number(n.Value) : null,
        In = match.Groups["t"] is { Success: true } t ? part.Select(t) : null,
    });

    private static int? Number(string word) =>
        int.TryParse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), out var digits) ? digits
        : word is "最后" ? -1
        : OrdinalReader.Find(word) is [var found, ..] ? found.Position
        : NumberReader.Find(word + "行") is [var number, ..] ? (int)number.Value : null;
}
