using System.Globalization;

namespace AutoGlm.Studio.Scheduling;

/// <summary>What the page of schedules shows, as its address says it.</summary>
/// <param name="IsCalendar">A calendar rather than a list.</param>
/// <param name="Date">The day that is looked at; null for today.</param>
/// <param name="Span">How much of the calendar.</param>
/// <param name="Agent">Only this agent's schedules; null for all.</param>
public sealed record ScheduleAddress(bool IsCalendar, DateOnly? Date, CalendarSpan Span, string? Agent)
{
    /// <summary>Further back or ahead no calendar goes.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2199, 12, 31);

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The address that shows this.</summary>
    public string Path
    {
        get
        {
            IEnumerable<string> parts =
            [
                .. IsCalendar ? new[] { "view=calendar" } : [],
                .. IsCalendar && Date is { } date ? new[] { $"date={Write(date)}" } : [],
                .. IsCalendar && Span == CalendarSpan.Week ? new[] { "span=week" } : [],
                .. Agent is null ? [] : new[] { $"agent={Uri.EscapeDataString(Agent)}" },
            ];
            var query = string.Join('&', parts);
            return query.Length == 0 ? "/schedules" : $"/schedules?{query}";
        }
    }

    /// <summary>Reads the address; what can't be understood counts as not said.</summary>
    public static ScheduleAddress Of(string? view, string? date, string? span, string? agent) => new(
        view == "calendar",
        DateOnly.TryParseExact(date, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest && day <= Latest ? day : null,
        span == "week" ? CalendarSpan.Week : CalendarSpan.Month,
        string.IsNullOrEmpty(agent) ? null : agent);

    /// <summary>A day as addresses write it.</summary>
    public static string Write(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);
}
