using AutoGlm.Engine.Schedules;

namespace AutoGlm.Studio.Scheduling;

/// <summary>A time of a schedule on a day of the calendar, or all of that day where there are many.</summary>
/// <param name="Schedule">Whose time it is.</param>
/// <param name="At">When, with the offset of the schedule's zone; the first of many.</param>
/// <param name="Tick">What came of it, of the worst of many; null for what is to come.</param>
/// <param name="Count">How many it stands for; 0 for more than are counted.</param>
public sealed record CalendarEntry(ScheduleView Schedule, DateTimeOffset At, ScheduleTick? Tick, int Count)
{
    public bool IsMany => Count != 1;

    /// <summary>Its run, or else its schedule with the record of its times.</summary>
    public string Path => !IsMany && Tick is { RunId: { } run, Run: not null }
        ? $"/runs/{Uri.EscapeDataString(run)}"
        : $"/schedules/{Uri.EscapeDataString(Schedule.Agent)}/{Uri.EscapeDataString(Schedule.Node)}";
}
