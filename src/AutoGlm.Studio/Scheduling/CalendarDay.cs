namespace AutoGlm.Studio.Scheduling;

/// <summary>A day of the calendar, as each schedule's own zone has it.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWithin">Whether it is of the month that is shown, and not of the weeks around it.</param>
/// <param name="Entries">In the order of their clock times.</param>
public sealed record CalendarDay(DateOnly Date, bool IsWithin, IReadOnlyList<CalendarEntry> Entries);
