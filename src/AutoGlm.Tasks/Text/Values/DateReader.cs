using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Finds dates in texts of both languages: written out, by numbers, relative to the clock, and ranges of them.</summary>
public static partial class DateReader
{
    private const string Wd = @"(?:(?<wd>" + DateWords.Weekday + @")\.?,?\s+(?:the\s+)?)?";
    private const string ZhNum = @"\d{1,2}|[一二三四五六七八九十廿]{1,3}";

    [GeneratedRegex(
        @"(?<!\d)(?<y>\d{4})(?<isosep>[-/.])(?<m>\d{1,2})\k<isosep>(?<d>\d{1,2})(?!\d|\.\d)|"
        + @"(?<![\d/-]|\d[.,])(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/])|"
        + @"(?<![\d/-]|\d[.,])(?<a>\d{1,2})(?<sep>/)(?<b>\d{1,2})(?![\d/])|"
        + Wd + @"(?<![\d.,:])(?:(?<d0>\d{1,2})(?:st|nd|rd|th)?\s?(?:-|to|until|till|and|through)\s?(?:the\s+)?)?(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]*\b(?<mon>" + DateWords.Month + @")\b\.?(?:[\s,-]+(?<y>\d{4})(?![\d:]))?|"
        + Wd + @"\b(?<mon>" + DateWords.Month + @")\b\.?\s+(?:the\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:\s?(?:-|to|until|till|through)\s?(?<d1>\d{1,2})(?:st|nd|rd|th)?(?![\d:/-]))?(?:,?\s+(?<y>\d{4})(?![\d:]))?|"
        + Wd + @"(?:\bthe\s+)?\b(?<dw>" + DateWords.OrdinalDay + @")\s+(?:day\s+)?of\s+(?<mon>" + DateWords.Month + @")\b\.?(?:,?\s+(?<y>\d{4})(?![\d:]))?|"
        + Wd + @"\b(?<mon>" + DateWords.Month + @")\b\.?,?\s+(?:the\s+)?(?<dw>" + DateWords.OrdinalDay + @")\b(?:,?\s+(?<y>\d{4})(?![\d:]))?|"
        + @"(?:(?:(?<y>\d{4})|(?<yz>[〇零一二三四五六七八九]{4}))年|(?<yrel>今年|明年|后年))?(?<zm>" + ZhNum + @")月(?<zd>" + ZhNum + @")[日号號]?(?:\s?[-至到~]\s?(?<zd1>" + ZhNum + @")[日号號](?!楼|桌))?(?:\s?\(?(?:" + DateWords.ChineseWeek + @")[一二三四五六日天]\)?)?|"
        + @"(?<relmonth>本月|这个月|下个?月)(?<zd>" + ZhNum + @")[日号號]|(?<![\d第月路街巷弄道区幢栋村])(?<zd>" + ZhNum + @")号(?!楼|桌|线|店|厅|院|房|车|码|门|路|机|馆|座)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"\s*(?:-|~|to|until|till|through|and|至|到|和)\s*(?:the\s+)?(?:on\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Connector();

    /// <summary>All dates in order; two joined by "to" or 至 are one range.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="clock">The person's local time: settles "tomorrow" and dates without a year.</param>
    public static IReadOnlyList<FoundDate> Find(string text, DateTimeOffset clock)
    {
        var folded = TextFold.InPlace(text);
        var today = DateOnly.FromDateTime(clock.DateTime);
        var found = new List<FoundDate>();
        foreach (Match match in Absolute().Matches(folded))
            if (ReadAbsolute(match, folded, today) is { } date)
                found.Add(date);
        foreach (var date in RelativeDates.Find(folded, today))
            if (!found.Exists(f => f.Span.Overlaps(date.Span)))
                found.Add(date);
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return Joined(found, folded);
    }

    /// <summary>The one date a text speaks of, or null.</summary>
    public static FoundDate? Parse(string text, DateTimeOffset clock) => Find(text, clock) is [var only] ? only : null;

    private static FoundDate? ReadAbsolute(Match match, string folded, DateOnly today)
    {
        var span = new TextSpan(match.Index, match.Length);
        var year = Year(match, today);
        if (match.Groups["a"].Success)
            return Numeric(match, span, year, folded, today);
        int month, day;
        DateOnly? to = null;
        if (match.Groups["mon"].Success)
        {
            month = DateWords.MonthOf(match.Groups["mon"].Value);
            day = match.Groups["dw"].Success ? DateWords.DayOf(match.Groups["dw"].Value) : Number(match.Groups["d"]);
        }
        else if (match.Groups["zd"].Success)
        {
            month = match.Groups["zm"].Success ? Number(match.Groups["zm"]) : 0;
            day = Number(match.Groups["zd"]);
            if (month == 0)
                return DayOfMonth(match, span, day, today);
        }
        else
        {
            month = Number(match.Groups["m"]);
            day = Number(match.Groups["d"]);
        }
        if (Make(year, month, day, today) is not { } date)
            return null;
        if (match.Groups["d0"].Success && Make(date.Year, month, Number(match.Groups["d0"]), today) is { } first)
            (date, to) = (first, date);
        var last = match.Groups["d1"].Success ? match.Groups["d1"] : match.Groups["zd1"];
        if (last.Success)
            to = Make(date.Year, month, Number(last), today);
        return new FoundDate(span, date, to, YearSaid: year is not null);
    }

    private static FoundDate? Numeric(Match match, TextSpan span, int? year, string folded, DateOnly today)
    {
        var (a, b, slash) = (Number(match.Groups["a"]), Number(match.Groups["b"]), match.Groups["sep"].Value == "/");
        if (year is null && a < 10 && b < 10 && match.Length == 3 && !DateBefore().IsMatch(folded[..match.Index]))
            return null;
        var monthFirst = Make(year, a, b, today);
        var dayFirst = Make(year, b, a, today);
        var (best, other) = slash ? (monthFirst, dayFirst) : (dayFirst, monthFirst);
        return (best ?? other) is not { } date
            ? null
            : new FoundDate(span, date, Alternative: best is not null && other != best ? other : null, YearSaid: year is not null);
    }

    private static FoundDate? DayOfMonth(Match match, TextSpan span, int day, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var said = match.Groups["relmonth"].Value;
        if (said.StartsWith('下') || (said.Length == 0 && day < today.Day))
            month = month.AddMonths(1);
        return Make(month.Year, month.Month, day, today) is { } date ? new FoundDate(span, date, YearSaid: false) : null;
    }

    private static List<FoundDate> Joined(List<FoundDate> found, string folded)
    {
        for (var i = 0; i + 1 < found.Count;)
        {
            var (a, b) = (found[i], found[i + 1]);
            var between = folded[a.Span.End..b.Span.Start];
            var joins = a.To is null && b.To is null && Connector().Match(between) is { Success: true } m && m.Length == between.Length;
            if (joins && !(between.Trim() is "and" or "和" && !folded[..a.Span.Start].TrimEnd().EndsWith("between", StringComparison.Ordinal)))
            {
                var end = b.Date < a.Date && !b.YearSaid ? b.Date.AddYears(1) : b.Date;
                found[i] = a with { Span = new TextSpan(a.Span.Start, b.Span.End - a.Span.Start), To = end, Alternative = null };
                found.RemoveAt(i + 1);
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    [GeneratedRegex(@"(?:\b(?:on|by|for|from|until|date|before|after)|日期|在|于)[:\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DateBefore();

    private static int? Year(Match match, DateOnly today)
    {
        if (match.Groups["yrel"].Success)
            return today.Year + (match.Groups["yrel"].Value[0] switch { '明' => 1, '后' => 2, _ => 0 });
        if (match.Groups["yz"].Success)
            return ChineseNumber.TryParse(match.Groups["yz"].ValueSpan, out var z) ? (int)z : null;
        if (!match.Groups["y"].Success)
            return null;
        var year = Number(match.Groups["y"]);
        return year < 100 ? 2000 + year : year;
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, CultureInfo.InvariantCulture, out var digits) ? digits
        : ChineseNumber.TryParse(group.ValueSpan, out var words) ? (int)words : 0;

    /// <summary>The date, in the year said or else the next one in which it isn't past; null when there is no such day.</summary>
    private static DateOnly? Make(int? year, int month, int day, DateOnly today)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return null;
        for (var y = year ?? today.Year; y <= (year ?? today.Year + 4); y++)
            if (y is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(y, month) && new DateOnly(y, month, day) is var date && (year is not null || date >= today))
                return date;
        return null;
    }
}
