using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what is dragged where: "drag A into B", "move A to the top", "drag the circle 100 pixels to the right", 把甲拖到乙的后面.</summary>
internal sealed partial class DragReader : IClauseReader
{
    private const string Drag = @"(?:drag(?:[- ]and[- ]drop)?|drop|pull)";
    private const string Move = @"(?:drag(?:[- ]and[- ]drop)?|drop|pull|move|put|place|bring|send)";
    private const string T = @"\s+(?<t>.+?)\s+(?:and\s+drop\s+(?:it|them)\s+)?";
    private const string Side = @"(?<side>(?:top|upper|bottom|lower)[- ](?:left|right)(?:[- ](?:hand\s+)?corner)?|left|right|top|bottom|cent(?:er|re)|middle)(?:[- ](?:edge|side|end))?(?<quarter>[- ](?:quarter|quadrant|half|part|area|region|section))?";
    private const string Zone = @"(?:column|list|lane|stage|box|area|zone|circle|square|group|basket|container|target|slot|section|panel|cell|card|day)";

    private static readonly ClausePattern[] English =
    [
        Pair(Move + @"\s+(?<t>.+?)\s+(?:onto|to|into|in)\s+(?<to>[^,]+?)\s*,?\s+and\s+(?<t2>(?:the|all|every)\s+.+?)\s+(?:onto|to|into|in)\s+(?<to2>.+?)"),
        Shift(Move + @"\s+(?<t>.+?)\s+(?:(?<d>up|down)(?:wards?)?(?:\s+by)?(?:\s+(?<n>" + SpokenCounts.English + @"|one|a|once|twice)(?:\s+(?:place|position|step|row|spot|line)s?)?)?|(?<n>" + SpokenCounts.English + @"|one|a)\s+(?:place|position|step|row|spot|line)s?\s+(?<d>up|down|higher|lower)|(?<d>higher|lower)\s+by\s+(?<n>" + SpokenCounts.English + @"|one))(?:\s+in\s+the\s+list)?"),
        Position(@"(?:make|get|have)\s+(?<t>.+?)\s+(?:be\s+|become\s+)?(?:the\s+)?(?<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d{1,2}(?:st|nd|rd|th))(?:\s+(?:one|entry|item|element|task|card|place|position|row|thing|song|step))?(?:\s+(?:in|of|on)\s+(?:the\s+)?.+?)?"),
        Position(@"(?<t>.+?)\s+(?:should|must|shall|ought\s+to|is\s+to|are\s+to|has\s+to|have\s+to|needs?\s+to|wants?\s+to)\s+(?:now\s+)?(?:come|be|go|stand|appear|move|sit|end\s+up|be\s+(?:put|moved|placed))\s+(?:(?:in|at|to|on)\s+)?(?:the\s+)?(?:very\s+)?(?<end>top|start|beginning|front|first|bottom|end|last)(?:\s+(?:place|position|spot|one|of\s+all))?(?:\s+(?:of|in|on)\s+(?:the\s+|this\s+|our\s+|my\s+)?(?:list|column|queue|order|stack|playlist|table|row|line|programme|program|schedule|agenda|ranking))?"),
        Position(Move + @"\s+(?<t>.+?)\s+(?:by\s+drag(?:ging)?(?:\s+and\s+drop(?:ping)?)?(?:\s+it)?\s+)?so\s+that\s+it(?:\s+is|'s|\s+becomes|\s+comes)\s+(?:the\s+|in\s+)?(?<nth>\w+)(?:\s+(?:one|entry|item|element|place|position))?(?:\s+(?:in|of|on)\s+.+?)?"),
        By(Drag + T + @"(?:by\s+)?(?<n>\d{1,4})\s*(?:px|pixels?)\s+(?:to\s+the\s+|towards?\s+the\s+)?(?<d>left|right|up|down|upwards?|downwards?|top|bottom)"),
        By(Move + T + @"(?:to\s+the\s+)?(?<d>left|right|up|down|upwards?|downwards?)\s+by\s+(?<n>\d{1,4})\s*(?:px|pixels?)"),
        Between(Move + T + @"(?:to\s+(?:a\s+place\s+)?)?(?:in\s+)?between\s+(?<a>.+?)\s+and\s+(?<b>.+?)"),
        Put(MovePlace.Before, Move + T + @"(?:to\s+)?(?:directly\s+|right\s+|just\s+|immediately\s+)?(?:(?:the\s+)?(?:place|position|spot)\s+)?(?:above|before|in\s+front\s+of|ahead\s+of|on\s+top\s+of\s+the\s+list\s+before|to\s+the\s+left\s+of|left\s+of)\s+(?<to>.+?)"),
        Put(MovePlace.After, Move + T + @"(?:to\s+)?(?:directly\s+|right\s+|just\s+|immediately\s+)?(?:(?:the\s+)?(?:place|position|spot)\s+)?(?:below|after|behind|beneath|underneath|to\s+the\s+right\s+of|right\s+of)\s+(?<to>.+?)"),
        Position(Move + T + @"(?:to|into|in|at)\s+(?:the\s+)?(?:very\s+)?(?<end>top|start|beginning|front|first\s+(?:place|position|spot)|bottom|end|last\s+(?:place|position|spot))(?:\s+of\s+(?:the\s+|its\s+)?(?:list|column|queue|order|stack|playlist|table|items?|tasks?|cards?|menu|sequence|row|line)(?:\s+.*)?)?"),
        Position(Move + T + @"(?:to|into|in|at)\s+(?:the\s+)?(?:position|place|number|spot|rank|index|slot)\s+(?<n>\d{1,3})"),
        Position(Move + T + @"(?:to|into|in|at)\s+(?:the\s+)?(?<nth>\w+)\s+(?:position|place|spot|slot)"),
        ToSide(Move + T + @"(?:to|into|towards?|in)\s+the\s+" + Side + @"(?:\s+(?:of|in)\s+(?:the\s+)?(?<to>.+?))?"),
        Put(MovePlace.Into, Drag + T + @"(?:from\s+.+?\s+)?(?:onto|to|into|on|over|inside|in|towards)\s+(?:top\s+of\s+)?(?<to>.+?)"),
        Put(MovePlace.Into, @"(?:move|place|bring)\s+(?<t>(?:the\s+|this\s+)?(?:card|task|ticket|circle|square|triangle|shape|piece|block|token|tile|disc|disk|ball|star)\b.*?)\s+(?:onto|to|into|in)\s+(?<to>.+?)"),
        Put(MovePlace.Into, @"(?:move|place|bring)" + T + @"(?:from\s+.+?\s+)?(?:onto|to|into|inside|in|over\s+to)\s+(?:the\s+)?(?<to>.*?" + Zone + @"(?:\s+(?:called|named|labell?ed|of)\s+.+?)?)"),
        Put(MovePlace.Into, @"(?:move|put|place)" + T + @"from\s+.+?\s+(?:to|into)\s+(?:the\s+)?(?<to>.+?)"),
        Into(@"(?:in|by)\s+drag(?:ging)?\s+(?:and\s+drop(?:ping)?\s*,?\s+)?(?:move\s+)?(?<t>.+?)\s+(?:onto|to|into)\s+(?<to>.+?)"),
    ];

    private const string Take = "(?:把|将)(?<t>.+?)(?:用鼠标)?";
    private const string Haul = "(?:拖动|拖拽|拖放|拖移|拖|移动|移|放|挪)";

    private static readonly ClausePattern[] Chinese =
    [
        By("(?:把|将)?(?<t>.+?)?(?:向|往|朝)(?<d>[左右上下])(?:边|侧|方)?" + Haul + "(?:动)?(?<n>[0-9]{1,4})(?:个)?(?:像素|px)"),
        Shift(Take + "(?:向|往|朝)?(?<d>上|下)" + Haul + "(?:动)?(?<n>[0-9]{1,2}|[一二两三四五六七八九十])(?:个)?(?:位置|位|格|行|项)"),
        Between(Take + Haul + "(?:到|至|在)(?<a>.+?)(?:和|与|跟)(?<b>.+?)(?:的)?(?:之间|中间)"),
        Position(Take + Haul + "(?:到|至|在)(?:列表|清单|队列|该列|最)?的?(?:最)?(?<end>顶部|顶端|最上面|上面|最前面?|开头|首位|第一位|底部|底端|最下面|下面|最后面?|末尾|末位|最后一位)"),
        Position(Take + Haul + "(?:到|至|在|成)(?:列表|清单|队列|该列)?(?:中)?的?第(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:位|个位置|项|个|名|行)?"),
        Put(MovePlace.Before, Take + Haul + "(?:到|至|在)(?<to>.+?)(?:的)?(?:之前|前面|上面|上方|左边|左侧|前)"),
        Put(MovePlace.After, Take + Haul + "(?:到|至|在)(?<to>.+?)(?:的)?(?:之后|后面|下面|下方|右边|右侧|后)"),
        ToSide(Take + Haul + "(?:到|至)(?:(?<to>.+?)的?)?(?<side>左上角|右上角|左下角|右下角|左侧|右侧|左边|右边|顶部|底部|正?中间|正?中央)(?<quarter>部分|区域|四分之一|象限)?"),
        Put(MovePlace.Into, Take + Haul + "(?:到|进|入|至|在)(?:了)?(?<to>.+?)(?:之?[中里内上]面?|上)?"),
        Put(MovePlace.Into, "(?:拖动|拖拽|拖)(?<t>.+?)(?:到|进|至)(?<to>.+?)(?:之?[中里内上]面?|上)?"),
    ];

    [GeneratedRegex(@"^[\d.,]+\s*(?:%|percent|px|pixels?|度|°|元|分|级)?$|\b(?:slider|handle|knob|thumb|volume|brightness)\b|滑块|滑动条|进度条", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsDial();

    [GeneratedRegex(@"^(?:the\s+|your\s+)?(?:mouse|cursor|pointer|focus|caret)\b|^(?:鼠标|光标|指针)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsPointer();

    public Clause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part);

    private static ClausePattern Into(string pattern) => Put(MovePlace.Into, pattern);

    private static ClausePattern Put(MovePlace where, string pattern) => ClausePattern.Of(pattern, (part, match) =>
        // A slider drawn to a value is set, not put somewhere.
        IsPointer().IsMatch(part.Original(match.Groups["t"])) || IsDial().IsMatch(part.Original(match.Groups["to"])) || IsDial().IsMatch(part.Original(match.Groups["t"]))
            ? null
            : new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = where, To = part.Select(match.Groups["to"]) });

    private static ClausePattern Between(string pattern) => ClausePattern.Of(pattern, (part, match) =>
        new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = MovePlace.Between, To = part.Select(match.Groups["a"]), Other = part.Select(match.Groups["b"]) });

    private static ClausePattern Position(string pattern) => ClausePattern.Of(pattern, (part, match) => PositionOf(match) is { } position
        ? new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = MovePlace.Position, Position = position }
        : null);

    private static ClausePattern ToSide(string pattern) => ClausePattern.Of(pattern, (part, match) => new MoveClause
    {
        Words = part.Words,
        Thing = part.Select(match.Groups["t"]),
        Where = MovePlace.Side,
        Side = PlaceWords.Canonical(match.Groups["side"].Value) + (match.Groups["quarter"].Success ? " part" : ""),
        To = match.Groups["to"] is { Success: true, Length: > 0 } to ? part.Select(to) : null,
    });

    /// <summary>"The circles into the left box and the squares into the right one".</summary>
    private static ClausePattern Pair(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var first = new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = MovePlace.Into, To = part.Select(match.Groups["to"]) };
        var to = part.Select(match.Groups["to2"]);
        if (to.Phrase is { Name.Length: 0, Kind: null } or { Name: "one" })
            to = to with { Phrase = to.Phrase with { Name = first.To!.Phrase.Name, Kind = first.To.Phrase.Kind } };
        var second = new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t2"]), Where = MovePlace.Into, To = to };
        return new SeriesClause { Words = part.Words, Clauses = [Whole(first), Whole(second)] };
    });

    /// <summary>"The circles" are all of them.</summary>
    private static MoveClause Whole(MoveClause move) => move with { Thing = Plural(move.Thing) };

    private static Selection Plural(Selection thing) =>
        thing.Words.TrimEnd().EndsWith('s') && thing is { Names.Count: 0, Count: null } && thing.Where.Any(criterion => criterion.Kind == CriterionKind.Shape) ? thing with { All = true } : thing;

    private static ClausePattern Shift(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var far = match.Groups["n"] is { Success: true } n ? n.Value is "a" or "one" ? 1 : SpokenCounts.Read(n.Value) ?? 1 : 1;
        var up = match.Groups["d"].Value is "up" or "higher" or "上";
        return new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = MovePlace.Shift, Position = up ? -far : far };
    });

    private static ClausePattern By(string pattern) => ClausePattern.Of(pattern, (part, match) =>
    {
        var far = double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var by = match.Groups["d"].Value switch
        {
            "left" or "左" => new Point(-far, 0),
            "right" or "右" => new Point(far, 0),
            "up" or "upward" or "upwards" or "top" or "上" => new Point(0, -far),
            _ => new Point(0, far),
        };
        return IsDial().IsMatch(part.Original(match.Groups["t"])) ? null : new MoveClause { Words = part.Words, Thing = part.Select(match.Groups["t"]), Where = MovePlace.By, By = by };
    });

    private static int? PositionOf(Match match)
    {
        if (match.Groups["end"] is { Success: true } end)
            return end.Value.StartsWith("top", StringComparison.Ordinal) || end.Value.StartsWith("start", StringComparison.Ordinal) || end.Value.StartsWith("begin", StringComparison.Ordinal) || end.Value.StartsWith("fr", StringComparison.Ordinal) || end.Value.StartsWith("first", StringComparison.Ordinal)
                || end.Value.AsSpan().IndexOfAny("顶上前首") >= 0 || end.Value is "开头" or "第一位" ? 1 : -1;
        if (match.Groups["nth"] is { Success: true } nth)
            return OrdinalReader.Find(nth.Value) is [var found, ..] ? found.Position : null;
        return SpokenCounts.Read(match.Groups["n"].Value);
    }
}
