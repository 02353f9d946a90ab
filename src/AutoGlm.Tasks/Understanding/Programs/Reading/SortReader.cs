using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads by which quality a list or table is to be in order: "sort the list by price, highest first", "arrange the plans from cheapest to dearest", 按价格从低到高排序.</summary>
internal sealed partial class SortReader : IClauseReader
{
    private const string Verb = @"(?:sort|order|arrange|rank|reorder|re-order|rearrange|put)";
    private const string Way = @"(?<way>ascending|descending|increasing(?:ly)?|decreasing(?:ly)?|alphabetical(?:ly)?|reverse(?:d)?|(?:low(?:est)?|high(?:est)?|cheap(?:est)?|dear(?:est)?|(?:most|least)\s+\p{L}+|small(?:est)?|large(?:st)?|big(?:gest)?|old(?:est)?|new(?:est)?|latest|earliest|short(?:est)?|long(?:est)?|best|worst|top|a|z|first|last|\p{L}{3,}est)(?:[- ](?:rated|priced))?(?:\s+to\s+\p{L}+(?:\s+\p{L}+)?|\s+(?:one\s+)?(?:first|at\s+the\s+(?:top|beginning|start)|on\s+top))?)";
    private const string Tail = @"(?:\s*,?\s*(?:\(|-\s*)?(?:in\s+|from\s+|with\s+(?:the\s+)?|starting\s+(?:with|from)\s+(?:the\s+)?|so\s+that\s+the\s+)?(?:an?\s+|the\s+)?" + Way + @"(?:\s+order|\s+(?:is|comes|are|stands)\s+(?:first|at\s+the\s+top|on\s+top))?\)?)?";

    private static readonly ClausePattern[] English =
    [
        Sort(Verb + @"\s+(?<t>.+?)\s+(?:(?:alphabetically|numerically|chronologically)\s+)?(?:by|according\s+to|on)\s+(?:the\s+|its\s+|their\s+)?(?:column\s+)?(?<by>(?!drag)[^,]+?)(?:\s+column)?" + Tail),
        Sort(Verb + @"\s+(?<t>.+?)\s+in\s+(?:(?<way>ascending|descending|increasing|decreasing)\s+)?order\s+of\s+(?:the\s+|its\s+|their\s+)?(?:(?<way>ascending|descending|increasing|decreasing)\s+)?(?<by>[^,]+?)" + Tail),
        Sort(Verb + @"\s+(?<t>.+?)\s+(?:from\s+(?:the\s+)?|with\s+(?:the\s+)?)?(?<way>(?:cheapest|dearest|newest|oldest|latest|earliest|(?:most|least)\s+(?:expensive|recent|popular)|(?:highest|lowest|best)[- ](?:rated|priced)|price\s+low|price\s+high)(?:\s+(?:one\s+)?(?:first|at\s+the\s+top)|\s+to\s+.+?|))"),
        Sort(@"sort\s+(?:by|on)\s+(?:the\s+)?(?<by>[^,]+?)" + Tail),
        Sort(@"(?:sort|order|arrange|put)\s+(?<t>.+?)\s+(?:in\s+)?(?<way>alphabetical(?:ly)?)(?:\s+order)?(?:\s+by\s+(?:the\s+)?(?<by>.+?))?"),
    ];

    private const string ChineseWay = "(?:从|由)?(?<way>低到高|高到低|小到大|大到小|少到多|多到少|便宜到贵|贵到便宜|新到旧|旧到新|早到晚|晚到早|近到远|远到近|升序|降序|递增|递减|正序|倒序|拼音|字母|最[高低新旧贵多少早晚大小]的?(?:排|在)?最?(?:前|上)面?)";

    private static readonly ClausePattern[] Chinese =
    [
        Sort("(?:(?:把|将)?(?<t>[^,按]*?))?(?:按照?|根据|以|依)(?<by>[^,从由]{1,10}?)(?:的)?" + ChineseWay + "?(?:的)?(?:顺序|次序)?(?:进行|重新)?(?:来)?(?:排列|排序|排好|排|展示|显示)(?:序|好|一下|整齐)?(?:,?" + ChineseWay + ")?"),
        Sort("(?:(?:把|将)(?<t>[^,]*?)(?:按|以)?)?(?<by>[\\u4e00-\\u9fff]{1,6}?)" + ChineseWay + "(?:的)?(?:顺序|次序)?(?:进行|重新)?(?:排列|排序|排好|排)(?:序|好|一下)?"),
    ];

    public Clause? Read(ClausePart part) => part.Masked.Contains("drag", StringComparison.Ordinal) || part.Masked.Contains('拖', StringComparison.Ordinal) ? null : ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Sort(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var way = match.Groups["way"] is { Success: true } said ? said.Value : "";
        var by = match.Groups["by"] is { Success: true, Length: > 0 } attribute ? Verbatim.Of(part.Original(attribute)) : null;
        // "Show the orders by Ann" names a person, and "put the book on the shelf" a place.
        if (Loose().IsMatch(part.Masked) && way.Length == 0)
            return null;
        if (by is not null && (by.Split(' ').Length > 4 || way.Length == 0 && Name().IsMatch(by) && !SortVerb().IsMatch(part.Masked)))
            return null;
        var (own, descending) = Direction(way);
        if (by is null && own is null && way is not ("alphabetically" or "alphabetical"))
            return null;
        return new ArrangeClause
        {
            Words = part.Words,
            Things = match.Groups["t"] is { Success: true, Length: > 0 } t ? part.Select(t) : null,
            Order = new Ordering(by ?? own, descending),
            ByControl = true,
        };
    });

    /// <summary>What a way to sort compares by itself, and whether it begins with the most.</summary>
    private static (string? Attribute, bool Descending) Direction(string way)
    {
        if (Prices().Match(way) is { Success: true } price)
            return (Concepts.Price, price.Value[0] is 'd' or 'm' or 'p' && !price.Value.StartsWith("price low", StringComparison.Ordinal) || price.Value.StartsWith('贵'));
        var dates = Dates().Match(way);
        return (dates.Success ? Concepts.Date : null, Falling().IsMatch(way));
    }

    [GeneratedRegex(@"^(?:put|list|show|display|order)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^(?:sort|arrange|rank|re-?order|rearrange)\b|排", RegexOptions.CultureInvariant)]
    private static partial Regex SortVerb();

    [GeneratedRegex(@"^\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:cheap\w*|dear\w*|most expensive|least expensive|price low|price high|便宜|贵)", RegexOptions.CultureInvariant)]
    private static partial Regex Prices();

    [GeneratedRegex("^(?:new|old|latest|earliest|most recent|least recent|新|旧|早|晚)", RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex("^(?:descend|decreas|reverse|high|larg|big|new|latest|most|best|top|long|z\\b|last)|^(?:高|大|多|贵|新|晚|远|降|递减|倒|最[高新贵多晚大])", RegexOptions.CultureInvariant)]
    private static partial Regex Falling();
}
