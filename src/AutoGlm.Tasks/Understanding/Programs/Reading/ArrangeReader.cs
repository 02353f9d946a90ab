using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads how a list is to be arranged by hand: "sort the cards alphabetically by dragging", "put the steps in this order: A, B, C".</summary>
internal sealed partial class ArrangeReader : IClauseReader
{
    private const string Ways = @"(?:\s*,?\s+(?:by|using|via|with)\s+(?:drag(?:ging)?(?:\s+them|\s+it)?(?:[- ]and[- ]drop(?:ping)?)?|dragging\s+.+?|your\s+mouse|the\s+handles?))?";
    private const string Arrange = @"(?:sort|arrange|order|reorder|re-order|rearrange|re-arrange|put|place|drag|bring)";
    private const string Order = @"(?:(?:in(?:to)?|by)\s+(?:an?\s+|the\s+)?(?<o>(?:ascending|descending|increasing|decreasing|numerical|numeric|alphabetical|alphabetic|rising|falling|reverse|chronological|correct)(?:\s+(?:alphabetical|numerical))?)(?:\s+order)?(?:\s+(?:of|by)\s+(?<by>.+?))?|(?<o>alphabetically|numerically|chronologically)|from\s+(?:the\s+)?(?<o>\w+)\s+to\s+(?:the\s+)?(?<last>\w+)(?:\s+(?:in\s+|by\s+)?(?<by>size|number|value|price|name|length))?)(?:\s*,?\s+(?:starting|beginning|with)\s+(?:with\s+)?[^,]+?)?(?:\s*\(.*?\))?";

    private static readonly ClausePattern[] English =
    [
        Named(Arrange + @"\s+(?<t>.+?)\s+(?:in(?:to)?\s+(?:this|the\s+following|the)\s+order|as\s+follows|so\s+that\s+(?:they|it)\s+(?:reads?|are|is\s+in\s+the\s+order))\s*[:,]?\s*(?<names>.+?)" + Ways),
        Sorted(Arrange + @"\s+(?<t>.+?)\s+" + Order + Ways),
        Sorted(@"(?:by\s+dragging|drag(?:ging)?)\s*,?\s+" + Arrange + @"\s+(?<t>.+?)\s+" + Order),
        Sorted(@"drag\s+(?<t>.+?)\s+(?:so\s+that|until)\s+(?:they|the\s+.+?|it)\s+(?:are|is)\s+(?:sorted\s+|ordered\s+|in\s+)?" + Order),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Named("(?:(?:把|将)(?<t>.+?)|(?:通过)?(?:拖动|拖拽)(?<t>.+?),?)(?:按照?|以)?(?:以下|下列|这个|如下)?(?:顺序)?(?:排列|排序|排)(?:成|为|:)+\\s*(?<names>.+?)"),
        Sorted("(?:通过|用)?(?:拖动|拖拽|拖放)?(?:的方式|的方法)?,?(?:把|将)?(?<t>.+?)(?:通过拖动|拖动|拖拽)?(?:按照?|以)?(?<o>[^,]{0,8}?(?:从小到大|从大到小|由小到大|由大到小|从低到高|从高到低|升序|降序|字母|拼音|数字|递增|递减|时间先后))(?:的)?(?:顺序|次序)?(?:重新)?(?:进行)?(?:排列|排序|排好|排|重排)(?:序|好|整齐)?(?:\\s*\\(.*\\))?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Named(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        NameLists.IsList(part.Original(match.Groups["names"]), out var names) ? new ArrangeClause { Words = part.Words, Things = part.Select(match.Groups["t"]), Names = names } : null);

    private static ClausePattern Sorted(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var words = part.Original(match.Groups["t"]);
        // A table is sorted by its header, what has a column named is sorted by that.
        if (Tables().IsMatch(words) && !part.Masked.Contains("drag", StringComparison.Ordinal))
            return null;
        var by = match.Groups["by"] is { Success: true, Length: > 0 } attribute ? part.Original(attribute) : null;
        var said = match.Groups["o"].Value;
        return new ArrangeClause
        {
            Words = part.Words,
            Things = part.Select(match.Groups["t"]),
            Order = new Ordering(by is "number" or "value" or "name" ? null : by ?? (Sizes().IsMatch(said) ? "size" : null), Falling().IsMatch(said)),
        };
    });

    [GeneratedRegex(@"\b(?:table|column|results|products|search)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tables();

    [GeneratedRegex("^(?:descend|decreas|reverse|falling|highest|largest|biggest|greatest|newest|latest|z$|last$)|大到小|高到低|降序|递减", RegexOptions.CultureInvariant)]
    private static partial Regex Falling();

    [GeneratedRegex("^(?:largest|biggest|smallest)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sizes();
}
