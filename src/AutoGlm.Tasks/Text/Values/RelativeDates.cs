using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Text.Values;

/// <summary>Dates said from today on: tomorrow, next Friday, in three days, 后天, 下周五, 三天后.</summary>
internal static partial class RelativeDates
{
    private const string Count = @"\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten";
    private const string ZhCount = @"\d{1,3}|[一二两三四五六七八九十]{1,3}";

    [GeneratedRegex(
        @"\b(?<w>the\s+day\s+after\s+tomorrow|day\s+after\s+tomorrow|today|tonight|this\s+(?:morning|afternoon|evening)|tomorrow|tmrw|yesterday|christmas\s+eve|christmas(?:\s+day)?|new\s+year'?s\s+eve|new\s+year'?s\s+day|valentine'?s\s+day|halloween)\b|"
        + @"\b(?:(?<n>" + Count + @")\s+(?<u>week|fortnight)s?|(?<u>fortnight))\s+(?:on\s+|from\s+)?(?:(?<from>today|tomorrow)|(?<wd>" + DateWords.FullWeekday + @"))\b|\b(?<from>today|tomorrow)\s+(?<u>week|fortnight)\b|"
        + @"\bin\s+(?:(?<n>" + Count + @")\s+)(?<u>day|week|month|fortnight)s?(?:'s?)?(?:\s+time)?\b|\b(?<n>" + Count + @")\s+(?<u>day|week|month|fortnight)s?\s+(?:from\s+(?:now|today)|later)\b|"
        + @"\b(?:(?<rel>this\s+coming|coming|this|next)\s+)(?<wd>" + DateWords.Weekday + @"|weekend)\b|\b(?<wd>" + DateWords.FullWeekday + @")\s+(?<rel>next\s+week|week)\b|(?<=\b(?:on|for|by|from|until|till|to)\s+)(?<wd>" + DateWords.Weekday + @")\b(?:\s+the\s+(?<dom>\d{1,2})(?:st|nd|rd|th))?|\b(?<wd>" + DateWords.FullWeekday + @")\b(?:\s+the\s+(?<dom>\d{1,2})(?:st|nd|rd|th))?|"
        + @"(?<=\b(?:on|for|by|from|until|till|to)\s+)the\s+(?<dom>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[.,;!?]|at\b|for\b|under\b|in\b|with\b|to\b|until\b))|"
        + @"(?<w>大后天|后天|後天|明天|明日|明晚|明早|今天|今日|今晚|今早|昨天|圣诞节|平安夜|元旦|情人节|国庆节)|(?<zn>" + ZhCount + @")(?<zu>天|日|周|个星期|个礼拜|星期|个月)(?:之后|以后|后)|"
        + @"(?<zrel>下下|下个?|本|这个?)?(?:" + DateWords.ChineseWeek + @")(?<zwd>[一二三四五六日天末])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    public static IEnumerable<FoundDate> Find(string folded, DateOnly today)
    {
        foreach (Match match in Pattern().Matches(folded))
            if (Read(match, new TextSpan(match.Index, match.Length), today) is { } date)
                yield return date;
    }

    /// <summary>"A week tomorrow", "two weeks on Friday": so many weeks from a day that is named.</summary>
    private static DateOnly FromDay(Match match, DateOnly today)
    {
        var day = match.Groups["wd"].Success ? Coming(DateWords.WeekdayOf(match.Groups["wd"].Value), today)
            : match.Groups["from"].Value == "tomorrow" ? today.AddDays(1) : today;
        return day.AddDays(match.Groups["n"].Success ? Later(match, today).DayNumber - today.DayNumber : match.Groups["u"].Value == "week" ? 7 : 14);
    }

    private static DateOnly Coming(DayOfWeek weekday, DateOnly today) => today.AddDays(((int)weekday - (int)today.DayOfWeek + 6) % 7 + 1);

    private static FoundDate? Read(Match match, TextSpan span, DateOnly today)
    {
        if (match.Groups["w"].Success)
            return new FoundDate(span, Word(match.Groups["w"].Value, today));
        if (match.Groups["u"].Success && (match.Groups["from"].Success || match.Groups["wd"].Success))
            return new FoundDate(span, FromDay(match, today));
        if (match.Groups["n"].Success || match.Groups["zn"].Success)
            return new FoundDate(span, Later(match, today));
        if (match.Groups["dom"].Success)
            return DayOfMonth(int.Parse(match.Groups["dom"].ValueSpan, CultureInfo.InvariantCulture), today) is { } day ? new FoundDate(span, day, YearSaid: false) : null;
        if (match.Groups["rel"].Value == "week")
            return new FoundDate(span, Coming(DateWords.WeekdayOf(match.Groups["wd"].Value), today).AddDays(7));
        var (week, said) = match.Groups["zwd"].Success
            ? (match.Groups["zrel"].Value switch { "下下" => 2, "下" or "下个" => 1, "本" or "这" or "这个" => 0, _ => (int?)null }, match.Groups["zwd"].Value)
            : (match.Groups["rel"].Value switch { "next" or "next week" => 1, "this" => 0, _ => (int?)null }, match.Groups["wd"].Value);
        return said is "末" or "weekend" ? Weekend(span, week ?? 0, today) : Weekday(span, DateWords.WeekdayOf(said), week, today, match.Groups["zwd"].Success);
    }

    private static FoundDate Weekday(TextSpan span, DayOfWeek weekday, int? week, DateOnly today, bool chinese)
    {
        var coming = Coming(weekday, today);
        if (week is null)
            return new FoundDate(span, coming);
        var date = Monday(today).AddDays((7 * week.Value) + (((int)weekday + 6) % 7));
        if (week == 0)
            return new FoundDate(span, date < today ? coming : date);
        // English speakers differ on whether "next Friday" may be the one of this week.
        return new FoundDate(span, date, Alternative: !chinese && coming != date ? coming : null);
    }

    private static FoundDate Weekend(TextSpan span, int week, DateOnly today)
    {
        var saturday = Monday(today).AddDays((7 * week) + 5);
        return new FoundDate(span, saturday < today ? today : saturday, saturday.AddDays(1));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Later(Match match, DateOnly today)
    {
        var chinese = match.Groups["zn"].Success;
        var text = match.Groups[chinese ? "zn" : "n"].Value;
        var count = int.TryParse(text, CultureInfo.InvariantCulture, out var digits) ? digits
            : text is "a" or "an" ? 1
            : ChineseNumber.TryParse(text, out var z) ? (int)z
            : EnglishNumber.TryParse(text, out var e) ? (int)e : 0;
        return match.Groups[chinese ? "zu" : "u"].Value switch
        {
            "day" or "天" or "日" => today.AddDays(count),
            "month" or "个月" => today.AddMonths(count),
            "fortnight" => today.AddDays(14 * count),
            _ => today.AddDays(7 * count),
        };
    }

    private static DateOnly? DayOfMonth(int day, DateOnly today)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month <= today.AddMonths(3); month = month.AddMonths(1))
            if (day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today)
                return month.AddDays(day - 1);
        return null;
    }

    private static DateOnly Word(string word, DateOnly today) => word switch
    {
        "tomorrow" or "tmrw" or "明天" or "明日" or "明晚" or "明早" => today.AddDays(1),
        "yesterday" or "昨天" => today.AddDays(-1),
        "后天" or "後天" => today.AddDays(2),
        "大后天" => today.AddDays(3),
        _ when word.EndsWith("after tomorrow", StringComparison.Ordinal) => today.AddDays(2),
        "christmas eve" or "平安夜" => Next(12, 24, today),
        "christmas" or "christmas day" or "圣诞节" => Next(12, 25, today),
        "元旦" => Next(1, 1, today),
        "情人节" => Next(2, 14, today),
        "国庆节" => Next(10, 1, today),
        "halloween" => Next(10, 31, today),
        _ when word.StartsWith("new year", StringComparison.Ordinal) => word.EndsWith("eve", StringComparison.Ordinal) ? Next(12, 31, today) : Next(1, 1, today),
        _ when word.StartsWith("valentine", StringComparison.Ordinal) => Next(2, 14, today),
        _ => today,
    };

    private static DateOnly Next(int month, int day, DateOnly today)
    {
        var date = new DateOnly(today.Year, month, day);
        return date < today ? date.AddYears(1) : date;
    }
}
