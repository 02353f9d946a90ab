using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "search for lamps", 搜索“台灯”.</summary>
internal sealed class SearchReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Search(@"(?:search(?:\s+the\s+(?:site|web|page|store|shop|catalogue?))?\s+for|look\s+up)\s+(?:the\s+(?:term|word|phrase|keyword)\s+)?(?<v>[\uE001]+)(?:\s+in\s+the\s+search\s+(?:box|bar|field))?"),
        Search(@"search\s+for\s+(?<v>[^,]+?)(?:\s+(?:in|using|with)\s+the\s+search\s+(?:box|bar|field))?"),
        Search(@"(?:搜索|搜一下|检索|查找)(?:关键词)?(?<v>[\uE001]+|[^,]{1,20}?)"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Search(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var text = Verbatim.Of(part.Original(match.Groups["v"]));
        return new DoClause
        {
            Words = part.Words,
            Action = Concepts.Search,
            Verb = part.Chinese ? "搜索" : "search",
            With = [new Slot { Concept = Concepts.Keyword, Kind = SlotKind.Text, Value = text, Raw = text }],
        };
    });
}
