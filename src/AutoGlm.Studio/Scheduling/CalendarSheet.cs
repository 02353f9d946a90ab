using AutoGlm.Engine.Schedules;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Studio.Scheduling;

/// <summary>Puts what came of schedules' times, and the times to come, on the days of a month or a week.</summary>
public static class CalendarSheet
{
    /// <summary>A schedule that is due more often on one day stands there once. Bounds the work too: a time each second costs no more than this.</summary>
    public const int MostOfADay = 3;

    private const int Week = 7;

    /// <summary>The first day shown, and the number of days: whole weeks.</summary>
    public static (DateOnly First, int Days) RangeOf(DateOnly date, CalendarSpan span, DayOfWeek weekBegins)
    {
        if (span == CalendarSpan.Week)
            return (WeekOf(date, weekBegins), Week);
        var month = new DateOnly(date.Year, date.Month, 1);
        var first = WeekOf(month, weekBegins);
        return (first, WeekOf(month.AddMonths(1).AddDays(-1), weekBegins).DayNumber - first.DayNumber + Week);
    }

    /// <param name="date">A day of the month or week.</param>
    /// <param name="span">Which of both.</param>
    /// <param name="weekBegins">With which day.</param>
    /// <param name="schedules">With what came of their times.</param>
    /// <param name="now">What is due after it is to come.</param>
    public static IReadOnlyList<CalendarDay> Of(
        DateOnly date, CalendarSpan span, DayOfWeek weekBegins, IEnumerable<(ScheduleView Schedule, IReadOnlyList<ScheduleTick> Ticks)> schedules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(schedules);
        var (first, count) = RangeOf(date, span, weekBegins);
        var entries = schedules.SelectMany(one => Past(one.Schedule, one.Ticks).Concat(Coming(one.Schedule, first, count, now)))
            .ToLookup(entry => DateOnly.FromDateTime(entry.At.DateTime));
        return
        [
            .. Enumerable.Range(0, count).Select(first.AddDays).Select(day => new CalendarDay(
                day,
                span == CalendarSpan.Week || day.Month == date.Month,
                [.. entries[day].OrderBy(entry => entry.At.TimeOfDay).ThenBy(entry => entry.Schedule.AgentName, StringComparer.CurrentCultureIgnoreCase).ThenBy(entry => entry.Schedule.Node, StringComparer.Ordinal)])),
        ];
    }

    private static DateOnly WeekOf(DateOnly date, DayOfWeek begins) => date.AddDays(-((date.DayOfWeek - begins + Week) % Week));

    private static IEnumerable<CalendarEntry> Past(ScheduleView schedule, IReadOnlyList<ScheduleTick> ticks) =>
        from tick in ticks
        let at = TimeZoneInfo.ConvertTime(tick.At, schedule.Zone)
        group (Tick: tick, At: at) by at.Date into day
        let times = day.OrderBy(time => time.At).ToList()
        from entry in times.Count > MostOfADay
            ? [new CalendarEntry(schedule, times[0].At, times.MaxBy(time => Weight(time.Tick)).Tick, times.Count)]
            : times.Select(time => new CalendarEntry(schedule, time.At, time.Tick, 1))
        select entry;

    private static IEnumerable<CalendarEntry> Coming(ScheduleView schedule, DateOnly first, int days, DateTimeOffset now)
    {
        if (schedule.EndedAt is not null || TimesOf(schedule) is not { } times)
            yield break;
        for (var day = first; day < first.AddDays(days); day = day.AddDays(1))
        {
            var (from, until) = (BeginOf(day, times.Zone), BeginOf(day.AddDays(1), times.Zone));
            if (until <= now)
                continue;
            // Times after a moment are asked for: the day's first one may be due as it begins.
            var due = times.Next(from > now ? from.AddTicks(-1) : now, MostOfADay + 1).TakeWhile(at => at < until).Select(at => TimeZoneInfo.ConvertTime(at, schedule.Zone)).ToList();
            if (due.Count > MostOfADay)
                yield return new CalendarEntry(schedule, due[0], null, 0);
            else
                foreach (var at in due)
                    yield return new CalendarEntry(schedule, at, null, 1);
        }
    }

    /// <summary>Null where the view says what is wrong with it.</summary>
    private static CronText? TimesOf(ScheduleView schedule)
    {
        try
        {
            return schedule.Problem is null ? ScheduleKind.TimesOf(schedule.Cron, schedule.TimeZone) : null;
        }
        catch (Exception error) when (error is FormatException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }

    private static DateTimeOffset BeginOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where the clock is put forward at midnight, the day begins later.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    /// <summary>Of many, what a person should know of comes first.</summary>
    private static int Weight(ScheduleTick tick) => tick switch
    {
        { Outcome: TickOutcome.Refused } or { Run: Engine.Runs.RunStatus.Failed or Engine.Runs.RunStatus.TimedOut } => 4,
        { Outcome: TickOutcome.Missed } => 3,
        { Outcome: TickOutcome.Starting or TickOutcome.Queued } or { Run: Engine.Runs.RunStatus.Running } => 2,
        { Outcome: TickOutcome.Started } => 1,
        _ => 0,
    };
}
