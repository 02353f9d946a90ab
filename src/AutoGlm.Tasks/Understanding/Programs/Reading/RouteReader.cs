using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads where from and where to, when nothing more is said of the journey: "look up connections from Ghent to Seville".</summary>
internal sealed class RouteReader : IClauseReader
{
    private static readonly ClausePattern[] English =
    [
        Route(@"(?<do>(?:look\s+up|find|search(?:\s+for)?|show(?:\s+me)?|get(?:\s+me)?|check)\s+(?:the\s+|all\s+|a\s+|any\s+)?(?:connections?|routes?|journeys?|directions|timetables?|the\s+way))\s+from\s+(?<a>[^\d,]{2,40}?)\s+to\s+(?<b>[^\d,]{2,40}?)"),
    ];

    public Clause? Read(ClausePart part) => part.Chinese ? null : ClausePattern.Read(English, part);

    private static ClausePattern Route(string pattern) => ClausePattern.Of(pattern, (part, match) => new FormClause
    {
        Words = part.Words,
        Entries =
        [
            Set(part, "departure station", match.Groups["a"]),
            Set(part, "destination", match.Groups["b"]),
            new SubmitClause { Words = part.Original(match.Groups["do"]) },
        ],
    });

    private static SetClause Set(ClausePart part, string field, System.Text.RegularExpressions.Group value) => new()
    {
        Words = part.Original(value),
        Field = new Selection { Words = field, Phrase = new TargetPhrase { Name = field } },
        Values = [ValueSource.Of(part.Original(value))],
    };
}
