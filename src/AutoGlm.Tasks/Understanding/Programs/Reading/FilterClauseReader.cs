using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads by what a list is to be narrowed with its own filters: "filter the invoices by status Draft", "show only the overdue ones", 只显示已付款的订单.</summary>
internal sealed partial class FilterClauseReader : IClauseReader
{
    private const string Only = @"(?:show|display|list|view|see)\s+(?:me\s+)?(?:only|just)|(?:only|just)\s+(?:show|display|list)";

    private static readonly ClausePattern[] English =
    [
        Of(@"(?:filter|narrow(?:\s+down)?|limit|restrict)\s+(?:the\s+|all\s+)?(?:[\p{L}-]+\s+){0,3}?(?:by|to|on|for|with)\s+(?:the\s+|those\s+with\s+)?(?<t>\p{L}[\p{L} ]{0,24}?)\s*(?:=|:|\bis\b|\bof\b|\bset\s+to\b|\bto\b)\s*(?<v>.+?)"),
        Of(@"filter\s+(?:the\s+|all\s+)?(?:[\p{L}-]+\s+){0,3}?(?:by|on)\s+(?:the\s+)?(?<t>\p{L}+(?:\s(?!(?:and|or)\b)\p{L}+)?)\s+(?!(?:and|or)\b)(?<v>.+?)"),
        Of(@"(?:filter|narrow(?:\s+down)?)\s+(?:the\s+|all\s+)?(?:[\p{L}-]+\s+){0,3}?(?:by|to|for|on)\s+(?:only\s+)?(?:the\s+)?(?<v>.+?)"),
        Of("(?:" + Only + @")\s+(?:the\s+|those\s+|items\s+|ones\s+|products\s+|results\s+)?(?:(?:in|of|from|with|whose)\s+(?:the\s+)?)?(?<t>category|status|type|brand|colou?r|size|department|city|country|state|priority|kind)\s+(?:is\s+)?(?<v>.+?)"),
        Of("(?:" + Only + @")\s+(?:the\s+|those\s+)?(?<v>.+?)(?:\s+(?<noun>\p{L}+s|ones))?"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Of("(?:只|仅)(?:显示|看|保留|列出)(?<t>状态|类别|分类|类型|品牌|颜色|尺码|城市|部门|优先级)(?:为|是)?(?<v>.+?)的?(?:[\\u4e00-\\u9fff]{2,4})?"),
        Of("(?:只|仅)(?:显示|看|保留|列出)(?<v>.+?)(?:的(?<noun>[\\u4e00-\\u9fff]{2,4}))?"),
        Of("(?:筛选|过滤)(?:出)?(?<t>[\\u4e00-\\u9fff]{2,5}?)(?:为|是|=)(?<v>.+?)(?:的(?<noun>[\\u4e00-\\u9fff]{2,4}))?"),
        Of("按(?<t>[\\u4e00-\\u9fff]{2,5}?)(?<v>.+?)(?:筛选|过滤)(?:一下)?"),
        Of("(?:筛选|过滤)(?:出)?(?<v>.+?)(?:的(?<noun>[\\u4e00-\\u9fff]{2,4}))?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Of(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var value = part.Original(match.Groups["v"]);
        // Ranges and comparisons are a field's to take, not a choice among values.
        if (value.Length is 0 or > 60 || Amounts().IsMatch(value))
            return null;
        NameLists.IsList(value, out var names);
        return new SetClause
        {
            Words = part.Words,
            Narrows = true,
            Field = match.Groups["t"] is { Success: true, Length: > 0 } t && !Things().IsMatch(t.Value) ? new Selection { Words = part.Original(t), Phrase = new TargetPhrase { Name = part.Original(t) } } : null,
            Values = names.Count > 1 ? [.. names.Select(ValueSource.Of)] : [ValueSource.Of(Verbatim.Of(value))],
            Whole = names.Count > 1 ? value : null,
        };
    });

    [GeneratedRegex(@"\b(?:between|from|under|over|above|below|more|less|at\s+(?:least|most)|up\s+to)\b.*\d|以上|以下|以内|之间|低于|高于|超过|不到", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"^(?:only|just|list|results?|table|items?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Things();
}
