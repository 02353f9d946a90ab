using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads how far an answer may be off: "if it is taken, the nearest within 30 minutes", 前后半小时以内.</summary>
internal static partial class ToleranceReader
{
    [GeneratedRegex(@"\b(?:nearest|closest|within|plus or minus|plus-minus|give or take|either side|earlier or later|before or after|later or earlier|flexible|up to|no more than|at most|off by|tolerance)\b|±|\+/-|前后|以内|之内|上下|浮动|最近|最接近|相差|不超过|误差|提前或|早晚|左右", RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    [GeneratedRegex(@"\G\s*(?:either side|earlier or later|later or earlier|before or after|of (?:it|that|this|then)(?: time)?|of the (?:requested|wanted) (?:time|date)|is (?:ok|okay|fine)|works|or less|around it|max(?:imum)?|左右|或?以内|之内|内|也可以|都可以|均可|也行|都行|的?最近的?(?:时间段?|时段|一个)?|的时间|的时段|的|\))*", RegexOptions.CultureInvariant)]
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
            var around = before + "\n" + after.Value;
            if (!Trigger().IsMatch(around) || (piece.Kind == PieceKind.Money && !IsPriceTolerance(before, after.Value)))
                continue;
            constraints = piece.Kind == PieceKind.Money ? constraints with { PriceTolerance = decimal.Parse(piece.Value, CultureInfo.InvariantCulture) }
                : piece.Unit is "minute" or "hour" ? constraints with { TimeTolerance = piece.Length }
                : constraints with { DateToleranceDays = (int)piece.Length.TotalDays };
            goal.Take(Extent(before, from, piece.Span, after));
        }
        if (constraints.TimeTolerance is null && constraints.DateToleranceDays is null && NearestWithoutBound().Match(goal.Masked) is { Success: true } free)
        {
            // "the nearest" without a bound: any time of that day.
            constraints = constraints with { TimeTolerance = TimeSpan.FromDays(1) };
            goal.Take(new TextSpan(free.Index, free.Length));
        }
        return constraints;
    }

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
    private static TextSpan Extent(string before, int from, TextSpan piece, Match after)
    {
        var start = piece.Start;
        if (Conditional().Match(before) is { Success: true } condition)
            start = from + condition.Index;
        else if (Trigger().Match(before) is { Success: true } trigger)
            start = from + LeadIn(before, trigger.Index);
        return new TextSpan(start, after.Index + after.Length - start);
    }

    [GeneratedRegex(@"(?:,\s*)?(?:\b(?:and|but)\s+)?\b(?:if|in case|when|unless|otherwise|or else)\b|(?:如果|若|要是|假如|没有的话|否则|如该|订不到)", RegexOptions.CultureInvariant)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?:\b(?:or|take|choose|pick|accept|use|i'm|i am|we're|we are|can be|may be|is|the|a|any|time|slot|times|date|dates|price|and|but|table|available)\s+|时间|日期|可以?|允许|价格|选|取|或者?|的|,\s*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex LeadWords();

    private static int LeadIn(string before, int index) =>
        LeadWords().Match(before[..index]) is { Success: true } lead ? lead.Index : index;
}
