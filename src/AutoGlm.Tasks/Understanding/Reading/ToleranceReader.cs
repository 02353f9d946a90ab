using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads how far an answer may be off: "if it is taken, the nearest within 30 minutes", 前后半小时以内.</summary>
internal static partial class ToleranceReader
{
    [GeneratedRegex(
        @"\G(?:\s*(?:\b(?:(?:on\s+)?either (?:side|way)|each way|earlier|later|early|late|sooner|(?:or|and)(?= (?:earlier|later|early|late|less|so\b|before|after|sooner))|less|so|before|after|(?:of |than )?(?:it|that|this|then)(?: time)?|(?:of|than) the (?:requested|wanted) (?:time|date)|(?:is|are|'s|would|will|be|also|still|too|just|quite|perfectly|(?:the )?(?:time|slot)(?= is| would| works))(?= )|fine|ok|okay|acceptable|alright|all right|good|no problem|possible|works?(?: too| as well)?|suits|do|as well|for (?:me|us)(?: too)?|with (?:me|us)|at (?:the )?most|around it|max(?:imum)?|tops|if (?:need be|necessary|needed|it must be|you must|that helps))(?![a-z])|左右|前后|或?以?内|之内|之间|浮动|上下|的?最近的?(?:时间段?|时段|一个)?|的时间|的时段|都|也|均|可以?|行|没问题|没关系|无妨|能接受|可接受|接受|的话|的|就|吧|哈|\)))*", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"(?:\b(?:if|in case|when)\b|如果|若|要是|假如)[^.;!?\n]*?(?:\b(?:taken|unavailable|not available|sold out|full|gone|booked|not possible|isn't free|not free|no longer available|isn't available|doesn't work)\b|被占|没有|不可|满|没了|订完|约满|无)[^.;!?\n]*?(?:\b(?:nearest|closest|next best)\b|最近|最接近|就近)[^.;!?\n\uE009]*|\b(?:or|otherwise)\s+the\s+(?:nearest|closest)[^.;,!?\n\uE009]*", RegexOptions.CultureInvariant)]
    private static partial Regex NearestWithoutBound();

    public static GoalConstraints Read(MarkedGoal goal, GoalConstraints constraints)
    {
        foreach (var piece in goal.Pieces.Where(p => p.Kind is PieceKind.Duration or PieceKind.Money).ToList())
        {
            var from = SegmentStart(goal.Masked, piece.Span.Start);
            var before = goal.Masked[from..piece.Span.Start];
            var after = After().Match(goal.Masked, piece.Span.End);
            if (!IsTolerance(goal, piece, before, after.Value))
                continue;
            var extent = Extent(before, from, piece, after);
            constraints = piece.Kind == PieceKind.Money ? constraints with { PriceTolerance = decimal.Parse(piece.Value, CultureInfo.InvariantCulture) }
                : piece.Unit is "minute" or "hour" ? constraints with { TimeTolerance = piece.Length, TimeToleranceSide = ToleranceWords.SideOf(goal.Masked[extent.Start..extent.End]) }
                : constraints with { DateToleranceDays = (int)piece.Length.TotalDays };
            goal.Take(extent);
        }
        if (constraints.TimeTolerance is null && constraints.DateToleranceDays is null && NearestWithoutBound().Match(goal.Masked) is { Success: true } free)
        {
            // "the nearest" without a bound: any time of that day.
            constraints = constraints with { TimeTolerance = TimeSpan.FromDays(1) };
            goal.Take(new TextSpan(free.Index, free.Length));
        }
        return constraints;
    }

    private static bool IsTolerance(MarkedGoal goal, Piece piece, string before, string after)
    {
        if (piece.Kind == PieceKind.Money)
            return IsPriceTolerance(before, after);
        if (ToleranceWords.Bound(before) || ToleranceWords.Bound(after))
            return true;
        // "Half an hour later" alone may be anything; it must be allowed, and of a time.
        var near = LastClause(before);
        return IsOfTime(piece) && goal.Pieces.Any(p => p.Kind == PieceKind.Time) && (ToleranceWords.Side(near) || ToleranceWords.Side(after))
            && (ToleranceWords.Leave(near) || ToleranceWords.Leave(after) || Conditional().IsMatch(before));
    }

    private static bool IsOfTime(Piece piece) => piece.Unit is "minute" or "hour";

    private static string LastClause(string before) => before[(before.LastIndexOf(',') + 1)..];

    private static bool IsPriceTolerance(string before, string after) =>
        PriceWords().IsMatch(before) || PriceWords().IsMatch(after);

    [GeneratedRegex(@"plus or minus|give or take|±|\+/-|either side|上下|浮动|左右|前后", RegexOptions.CultureInvariant)]
    private static partial Regex PriceWords();

    private static int SegmentStart(string text, int end)
    {
        for (var i = end - 1; i >= 0; i--)
            if (text[i] is '.' or ';' or '!' or '?' or '(' or '\n' || MarkedGoal.IsMark(text[i]))
                return i + 1;
        return 0;
    }

    /// <summary>From the condition that opens it ("if …", 如果…), else from its first word, to the words that belong behind it.</summary>
    private static TextSpan Extent(string before, int from, Piece piece, Match after)
    {
        var start = piece.Span.Start;
        var clause = before.Length - LastClause(before).Length;
        if (Conditional().Match(before) is { Success: true } condition)
            start = from + condition.Index;
        else if (ToleranceWords.First(before[clause..], IsOfTime(piece)) is >= 0 and var near)
            start = from + LeadIn(before, clause + near);
        else if (ToleranceWords.First(before, false) is >= 0 and var far)
            start = from + LeadIn(before, far);
        else
            start = from + LeadIn(before, before.Length);
        return new TextSpan(start, after.Index + after.Length - start);
    }

    [GeneratedRegex(@"(?:,\s*)?(?:\b(?:and|but)\s+)?\b(?:if|in case|when|unless|otherwise|or else)\b|(?:如果|若|要是|假如|没有的话|否则|如该|[^,.;\uE000-\uE00F]{0,6}(?:订满|满了?|没位子?|没有?位置?|没空位?|没了|订不到|约满)(?:的话|的时候|时|就|,))", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?:\b(?:or|you|we|i|go|move|shift|it|this|take|choose|pick|accept|use|i'm|i am|we're|we are|can be|may be|is|the|a|any|time|slot|times|date|dates|price|and|but|table|available)\s+|早点|晚点|时间|日期|可以?|也|能|允许|最多|至多|往|推|接受|价格|选|取|或者?|的|,\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadWords();

    private static int LeadIn(string before, int index) =>
        LeadWords().Match(before[..index]) is { Success: true } lead ? lead.Index : index;
}
