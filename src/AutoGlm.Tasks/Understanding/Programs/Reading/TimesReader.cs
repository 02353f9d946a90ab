using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads handwork done so many times: "press + three times", "double-click the tile twice", 把按钮点三下.</summary>
internal sealed class TimesReader : IClauseReader
{
    private const string Often = @"(?:(?<n>" + SpokenCounts.English + @")\s*(?:times|x)|(?<n>twice|thrice))(?:\s+in\s+a\s+row|\s+(?:more|again|exactly))?";
    private const string Oft = "(?<n>" + SpokenCounts.Chinese + ")(?:次|下|遍|回)";

    private static readonly HandReader Hands = new();

    private static readonly ClausePattern[] English =
    [
        Again(@"(?<verb>click|tap|press|hit|push|double[- ]click|right[- ]click)\s+(?:exactly\s+)?" + Often + @"\s+(?:on\s+|in\s+)?(?<b>.+?)"),
        Again(@"(?<b>.+?)\s*,?\s+(?:exactly\s+|a total of\s+)?" + Often),
        Again(@"(?<n>" + SpokenCounts.English + @")\s+times\s*,?\s+(?<b>.+?)"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Again("(?:连续|连着|总共|一共)?(?<verb>点击|单击|点按|双击|按下?|点)" + Oft + "(?<b>.+?)"),
        Again("(?:连续|连着|总共|一共)(?<b>(?:点击|单击|点按|双击|按下?|点).+?)" + Oft),
        Again("(?:把|将)(?<b>.+?)(?:连续|连着)?(?<verb>点击|单击|点按|双击|按|点)" + Oft),
        Again("(?:在)?(?<b>.+?)上(?:连续|连着)?(?<verb>点击|单击|点按|双击|按|点)" + Oft),
        Again("(?<b>.+?)(?:连续|连着|,)?" + Oft),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Again(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        if (SpokenCounts.Read(match.Groups["n"].Value) is not { } times || times < 1)
            return null;
        var body = match.Groups["verb"] is { Success: true } verb
            ? new HandClause { Words = part.Words, Verb = Verb(verb.Value), Target = part.Select(match.Groups["b"]) }
            : Hands.Read(part.Piece(match.Groups["b"]));
        return body is HandClause hand ? new RepeatClause { Words = part.Words, Times = times, Body = [hand] } : null;
    });

    private static InstructionVerb Verb(string word) =>
        word.StartsWith("double", StringComparison.Ordinal) || word == "双击" ? InstructionVerb.DoubleTap
        : word.StartsWith("right", StringComparison.Ordinal) ? InstructionVerb.RightTap
        : InstructionVerb.Tap;
}
