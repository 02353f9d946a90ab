using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads counted things each of which is a field: "2 adults, 1 child and 1 room", "start a timer of 3 minutes and 20 seconds", 2位成人、1名儿童.</summary>
internal sealed partial class CountsReader : IClauseReader
{
    private const string Item = @"\d{1,4}\s+[a-z]+";
    /// <summary>Words that a number of things is counted by.</summary>
    private const string Measure = "(?:位|名|个|间|张|把|件|份|只|台|套|辆|条|本|瓶|杯)?";
    private const string ChineseItem = @"\d{1,4}\s*" + Measure + @"[\u4e00-\u9fff]{1,4}";

    /// <summary>6分12秒: how long something is to take, unit by unit.</summary>
    private const string ChineseSpan = @"(?:\d{1,3}\s*(?:个?小时|分钟?|秒钟?)\s*)+";

    private static readonly ClausePattern[] Items =
    [
        ClausePattern.Of(@"(?<v>\d{1,4})\s*" + Measure + @"\s*(?<t>[a-z]+|[\u4e00-\u9fff]{1,4})", (part, match) => new SetClause
        {
            Words = part.Words,
            Field = new Selection { Words = part.Original(match.Groups["t"]), Phrase = new TargetPhrase { Name = Named(part.Original(match.Groups["t"])) } },
            Values = [ValueSource.Of(match.Groups["v"].Value)],
        }),
    ];

    private static readonly ClausePattern[] Patterns =
    [
        ClausePattern.Of($@"(?:(?:select|choose|set)\s+)?(?<list>{Item}(?:\s*(?:,|and|,\s*and)\s*{Item})+)", (part, match) => Form(part, match.Groups["list"], null)),
        ClausePattern.Of($@"(?<head>(?:start|set|create|make|run)\s+[a-z ]+?)\s+(?:of|for|to|with)\s+(?<list>{Item}(?:\s*(?:,|and|,\s*and)\s*{Item})*)", (part, match) => Form(part, match.Groups["list"], match.Groups["head"])),
        ClausePattern.Of($@"(?<head>开始|启动)(?:计时|一?个)?(?<list>{ChineseSpan})(?:的(?:倒计时|计时|定时器?|计时器))?", (part, match) => Form(part, match.Groups["list"], match.Groups["head"])),
        ClausePattern.Of($@"(?:(?:设定?|设置|新建|创建|定)(?:一个|个)?(?<list>{ChineseSpan})的(?:倒计时|计时|定时器?|计时器)|(?:倒计时|计时|定时)(?<list>{ChineseSpan}))", (part, match) => Form(part, match.Groups["list"], null, false)),
        ClausePattern.Of($@"(?:[\u4e00-\u9fff]{{1,4}}选)?(?<list>{ChineseItem}(?:[、,和]\s*{ChineseItem})+)", (part, match) => Form(part, match.Groups["list"], null)),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static FormClause? Form(ClausePart part, Group list, Group? head, bool bare = true) =>
        EntryItems.Read(part.Piece(list), Items, NextUnit()) is { Count: > 0 } entries
            ? new FormClause
            {
                Words = part.Words,
                Entries = head is null ? entries : [.. entries, new SubmitClause { Words = part.Original(head) }],
                IsBare = head is null && bare,
            }
            : null;

    /// <summary>What a field for the unit is called.</summary>
    private static string Named(string thing) => thing is "分" ? "分钟" : thing;

    /// <summary>Between a unit and the number of the next: 3小时15分钟.</summary>
    [GeneratedRegex(@"(?<=(?:小时|分钟?|秒钟?)\s*)(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NextUnit();
}
