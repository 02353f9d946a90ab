using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads counted things each of which is a field: "2 adults, 1 child and 1 room", "start a timer of 3 minutes and 20 seconds", 2位成人、1名儿童.</summary>
internal sealed class CountsReader : IClauseReader
{
    private const string Item = @"\d{1,4}\s+[a-z]+";
    private const string ChineseItem = @"\d{1,4}\s*(?:位|名|个|间|张)?[\u4e00-\u9fff]{1,4}";

    private static readonly ClausePattern[] Items =
    [
        ClausePattern.Of(@"(?<v>\d{1,4})\s*(?:位|名|个|张)?\s*(?<t>[a-z]+|[\u4e00-\u9fff]{1,4})", (part, match) => new SetClause
        {
            Words = part.Words,
            Field = new Selection { Words = part.Original(match.Groups["t"]), Phrase = new TargetPhrase { Name = part.Original(match.Groups["t"]) } },
            Values = [ValueSource.Of(match.Groups["v"].Value)],
        }),
    ];

    private static readonly ClausePattern[] Patterns =
    [
        ClausePattern.Of($@"(?:(?:select|choose|set)\s+)?(?<list>{Item}(?:\s*(?:,|and|,\s*and)\s*{Item})+)", (part, match) => Form(part, match.Groups["list"], null)),
        ClausePattern.Of($@"(?<head>(?:start|set|create|make|run)\s+[a-z ]+?)\s+(?:of|for|to|with)\s+(?<list>{Item}(?:\s*(?:,|and|,\s*and)\s*{Item})*)", (part, match) => Form(part, match.Groups["list"], match.Groups["head"])),
        ClausePattern.Of($@"(?:[\u4e00-\u9fff]{{1,4}}选)?(?<list>{ChineseItem}(?:[、,和]\s*{ChineseItem})+)", (part, match) => Form(part, match.Groups["list"], null)),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static FormClause? Form(ClausePart part, System.Text.RegularExpressions.Group list, System.Text.RegularExpressions.Group? head) =>
        EntryItems.Read(part.Piece(list), Items) is { Count: > 0 } entries
            ? new FormClause
            {
                Words = part.Words,
                Entries = head is null ? entries : [.. entries, new SubmitClause { Words = part.Original(head) }],
                IsBare = head is null,
            }
            : null;
}
