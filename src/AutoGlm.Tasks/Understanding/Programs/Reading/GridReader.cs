using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads cells of a grid told by row and column, and the one among likes that differs.</summary>
internal sealed class GridReader : IClauseReader
{
    private const string Tap = @"(?:(?<twice>double[- ]?click)|click|tap|press|select|choose|pick|hit)(?:\s+on)?\s+";
    private const string Thing = @"(?:the\s+)?(?:\w+\s+)?(?:cell|square|tile|field|box|seat|button|place|dot|item|icon|block|key)?\s*";
    private const string Nth = @"(?:\d{1,3}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|one|two|three|four|five|six|seven|eight|nine|ten)";

    private static readonly ClausePattern[] English =
    [
        Corner(@"(?:" + Tap + @")?(?:the\s+)?(?:(?:very\s+)?(?:last|first)\s+)?" + Thing + @":?\s*(?:(?:that\s+is\s+)?(?:in|at|on|of)\s+)?(?:the\s+)?(?<r>top|upper|first|bottom|lower|lowest|last)(?:most)?\s+row\s*,?\s*(?:and\s+|of\s+|in\s+)?(?:the\s+)?(?<c>left|right|first|last)(?:most)?(?:[- ]hand)?\s+(?:col(?:umn)?|place|seat|cell|end)"),
        Seat(Tap + @"(?:the\s+)?seat\s+(?<r>[a-z])\s*-?(?<c>\d{1,2})"),
        Cell(Tap + Thing + @"(?:(?:that\s+is\s+)?(?:in|at|on|of)\s+)?(?:the\s+)?(?:row\s+(?<r>" + Nth + @")|(?<r>" + Nth + @")\s+row)\s*,?\s*(?:and\s+|of\s+|in\s+)?(?:the\s+)?(?:col(?:umn)?\s+(?<c>" + Nth + @")|(?<c>" + Nth + @")\s+col(?:umn)?)"),
        Cell(Tap + Thing + @"(?:(?:that\s+is\s+)?(?:in|at|on|of)\s+)?(?:the\s+)?(?:col(?:umn)?\s+(?<c>" + Nth + @")|(?<c>" + Nth + @")\s+col(?:umn)?)\s*,?\s*(?:and\s+|of\s+|in\s+)?(?:the\s+)?(?:row\s+(?<r>" + Nth + @")|(?<r>" + Nth + @")\s+row)"),
        Point(Tap + @"(?:on\s+)?(?:the\s+)?(?:grid\s+|data\s+)?(?:point|dot|coordinates?|position|location|spot|intersection|node)?\s*(?:at\s+|with\s+(?:the\s+)?coordinates?\s+|of\s+)?(?:the\s+)?(?:coordinates?\s+)?\(\s*(?<x>[-−]?\d+)\s*,\s*(?<y>[-−]?\d+)\s*\)(?:\s+(?:on|in|of)\s+.*)?"),
        Point(@"(?:" + Tap + @")?(?:which\s+)?(?:the\s+)?(?:grid\s+)?point\s+.*?\bx\s*=\s*(?<x>[-−]?\d+)\s*(?:,|and)\s*y\s*=\s*(?<y>[-−]?\d+).*"),
        Point(@"(?:" + Tap + @"|(?:mark|find|locate|show)\s+)?(?:on\s+)?(?:the\s+)?(?:grid\s+|data\s+)?(?:point|dot|position|location|spot|intersection|place)\s+.*?\bx(?:[- ]?(?:coordinate|value|position|axis))?\s*(?:=|:|is|of|being|at)?\s*(?<x>[-−]?\d+)\s*,?\s*(?:and\s+)?(?:the\s+|whose\s+|its\s+)?y(?:[- ]?(?:coordinate|value|position|axis))?\s*(?:=|:|is|of|being|at)?\s*(?<y>[-−]?\d+).*"),
        Unlike(Tap + @"(?:on\s+)?(?:the\s+)?(?:odd\s+one(?:\s+out)?|(?:one|card|tile|square|button|item|shape|icon|cell|word|letter|number)\s+(?:that|which)\s+(?:is\s+(?:different|unlike|not\s+like)|differs|doesn't\s+(?:match|belong|fit)|does\s+not\s+(?:match|belong|fit)).*|different\s+(?:one|card|tile|square|button|item|shape|icon|cell|word|letter))"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Cell("(?:点击|单击|选择|选中|点)(?:一下)?第(?<r>[0-9]{1,3}|[一二三四五六七八九十]{1,3})行,?(?:的)?第(?<c>[0-9]{1,3}|[一二三四五六七八九十]{1,3})列(?:的)?.{0,6}?"),
        Cell("(?:点击|单击|选择|选中|点)(?:一下)?第(?<c>[0-9]{1,3}|[一二三四五六七八九十]{1,3})列,?(?:的)?第(?<r>[0-9]{1,3}|[一二三四五六七八九十]{1,3})行(?:的)?.{0,6}?"),
        Point("(?:点击|单击|选择|点)(?:一下)?(?:坐标)?(?:为|是|在)?\\(\\s*(?<x>[-−负]?\\d+)\\s*,\\s*(?<y>[-−负]?\\d+)\\s*\\)(?:处)?的?(?:网格)?(?:点|位置)?"),
        Point("(?:请)?(?:在.{0,12}?)?(?:点击|单击|选择|选中|点|找到|标出)?(?:一下)?.{0,6}?(?:横坐标|x\\s*坐标|x)(?:为|是|等于|=)?\\s*(?<x>[-−负]?\\d+)\\s*[,、]?(?:和|且|而)?(?:纵坐标|y\\s*坐标|y)(?:为|是|等于|=)?\\s*(?<y>[-−负]?\\d+).{0,10}"),
        Unlike("(?:找出|点击|选出|选择|找到)(?:那个|那张|那一?[个张块])?(?:与众不同|和其他不同|与其他不同|不一样|不同)的?(?:那一?[个张块]|那个)?.{0,4}?(?:并|,)?(?:点击|点一下|单击|选中)?它?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Point(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        One(part, new Criterion(CriterionKind.Point, null, $"{Plain(match.Groups["x"].Value)},{Plain(match.Groups["y"].Value)}"), InstructionVerb.Tap));

    private static string Plain(string number) => number.Replace('−', '-').Replace("负", "-", StringComparison.Ordinal);

    private static ClausePattern Cell(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        Number(match.Groups["r"].Value) is { } row && Number(match.Groups["c"].Value) is { } column
            ? One(part, new Criterion(CriterionKind.Cell, null, string.Create(CultureInfo.InvariantCulture, $"{row},{column}")), match.Groups["twice"].Success ? InstructionVerb.DoubleTap : InstructionVerb.Tap)
            : null);

    private static ClausePattern Corner(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        One(part, new Criterion(CriterionKind.Cell, null, $"{(match.Groups["r"].Value is "top" or "upper" or "first" ? 1 : -1)},{(match.Groups["c"].Value is "left" or "first" ? 1 : -1)}"), InstructionVerb.Tap));

    /// <summary>Rows of seats are called by letters.</summary>
    private static ClausePattern Seat(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        One(part, new Criterion(CriterionKind.Cell, null, $"{match.Groups["r"].Value[0] - 'a' + 1},{match.Groups["c"].Value}"), InstructionVerb.Tap));

    private static ClausePattern Unlike(string pattern) => ClausePattern.Of(pattern, (part, _) => One(part, new Criterion(CriterionKind.Unlike, null, null), InstructionVerb.Tap));

    private static HandClause One(ClausePart part, Criterion criterion, InstructionVerb verb) =>
        new() { Words = part.Words, Verb = verb, Target = new Selection { Words = part.Words, Where = [criterion] } };

    private static int? Number(string word) =>
        OrdinalReader.Find(word) is [var ordinal, ..] ? ordinal.Position : SpokenCounts.Read(word);
}
