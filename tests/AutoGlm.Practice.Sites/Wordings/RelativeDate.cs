using System.Globalization;

namespace AutoGlm.Practice.Sites.Wordings;

/// <summary>A day told relative to today. Exactly one property is set.</summary>
public sealed record RelativeDate
{
    /// <summary>So many days after today: 1 is tomorrow.</summary>
    public int? OffsetDays { get; init; }

    /// <summary>The first such weekday after today; said on a Friday, Friday is in seven days.</summary>
    public DayOfWeek? NextWeekday { get; init; }

    /// <summary>That weekday in the calendar week after this one; weeks start on Monday.</summary>
    public DayOfWeek? WeekdayOfNextWeek { get; init; }

    /// <summary>Month and day as MM-dd: the next such date, today included.</summary>
    public string? MonthDay { get; init; }

    /// <summary>The day meant when it is said on <paramref name="today"/>.</summary>
    public DateOnly On(DateOnly today)
    {
        if (OffsetDays is { } days)
            return today.AddDays(days);
        if (NextWeekday is { } weekday)
            return today.AddDays(1 + DaysBetween(today.AddDays(1).DayOfWeek, weekday));
        if (WeekdayOfNextWeek is { } later)
            return today.AddDays(7 - DaysBetween(DayOfWeek.Monday, today.DayOfWeek) + DaysBetween(DayOfWeek.Monday, later));
        var next = DateOnly.ParseExact($"{today.Year}-{MonthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return next < today ? next.AddYears(1) : next;
    }

    private static int DaysBetween(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + 7) % 7;
}
