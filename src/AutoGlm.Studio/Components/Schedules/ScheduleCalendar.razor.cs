using System.Globalization;
using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Scheduling;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AutoGlm.Studio.Components.Schedules;

/// <summary>
/// A month or a week with what came of schedules' times and what is to come. The day that is looked at stands in the address; arrows
/// walk from day to day, Enter goes to the times of one. On a narrow screen the days with times stand one below the other.
/// </summary>
public partial class ScheduleCalendar : StudioComponent
{
    /// <summary>How many times a day's field holds at the most; the list below holds all.</summary>
    private const int Drawn = 8;

    /// <summary>How many of them are seen on a wide screen.</summary>
    private int Seen => Address.Span == CalendarSpan.Month ? 3 : Drawn;

    /// <summary>How many times of one schedule are looked at, the latest first.</summary>
    private const int TicksLookedAt = 300;

    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(10);

    private IReadOnlyList<CalendarDay>? _days;
    private bool _mayFocus;

    [Parameter, EditorRequired]
    public ScheduleAddress Address { get; set; } = default!;

    [Inject]
    private ScheduleBook Book { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    private static DayOfWeek WeekBegins => Culture.DateTimeFormat.FirstDayOfWeek;

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    private DateOnly Selected => Address.Date ?? Today;

    private IReadOnlyList<CalendarEntry> Chosen => _days?.FirstOrDefault(day => day.Date == Selected)?.Entries ?? [];

    private string Title
    {
        get
        {
            if (Address.Span == CalendarSpan.Month)
                return Selected.ToString(T["schedules.monthTitle"], Culture);
            var first = CalendarSheet.RangeOf(Selected, CalendarSpan.Week, WeekBegins).First;
            return $"{first.ToString(T["schedules.dateTitle"], Culture)} – {first.AddDays(6).ToString(T["schedules.dateTitle"], Culture)}";
        }
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _ = RefreshAsync(RefreshEvery, Clock, LoadAsync);
        if (!_mayFocus || _days?.Any(day => day.Date == Selected) is not true)
            return;
        _mayFocus = false;
        await Shell.FocusAsync($"[data-day='{ScheduleAddress.Write(Selected)}']");
    }

    private async Task LoadAsync()
    {
        var (first, count) = CalendarSheet.RangeOf(Selected, Address.Span, WeekBegins);
        // A day more than shown: midnight is elsewhere in other zones.
        var until = new DateTimeOffset(first.AddDays(count + 1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var all = new List<(ScheduleView, IReadOnlyList<ScheduleTick>)>();
        foreach (var schedule in (await Book.ListAsync(Gone)).Where(view => Address.Agent is null || view.Agent == Address.Agent))
            all.Add((schedule, schedule.Last is null ? [] : await Book.TicksAsync(schedule.Key, until, TicksLookedAt, Gone)));
        _days = CalendarSheet.Of(Selected, Address.Span, WeekBegins, all, Clock.GetUtcNow());
    }

    private string To(DateOnly date) => (Address with { Date = date }).Path;

    private DateOnly Stepped(int step) => Address.Span == CalendarSpan.Month ? Selected.AddMonths(step) : Selected.AddDays(7 * step);

    private void Choose(DateOnly date) => Navigation.NavigateTo(To(date), replace: true);

    private async Task PressAsync(KeyboardEventArgs pressed, DateOnly date)
    {
        if (pressed is { Key: "Enter" or " " })
        {
            await Shell.FocusAsync("[data-agenda] a");
            return;
        }

        var week = CalendarSheet.RangeOf(date, CalendarSpan.Week, WeekBegins).First;
        DateOnly? to = pressed.Key switch
        {
            "ArrowLeft" => date.AddDays(-1),
            "ArrowRight" => date.AddDays(1),
            "ArrowUp" => date.AddDays(-7),
            "ArrowDown" => date.AddDays(7),
            "Home" => week,
            "End" => week.AddDays(6),
            "PageUp" => Stepped(-1),
            "PageDown" => Stepped(1),
            _ => null,
        };
        if (to is not { } day)
            return;
        _mayFocus = true;
        Choose(day);
    }

    private string Long(DateOnly date) => date.ToString(T["schedules.dayTitle"], Culture);

    /// <summary>As the clock of its zone shows it; seconds where there are some.</summary>
    private static string ClockOf(CalendarEntry entry) => entry.At.ToString(entry.At.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private string Told(CalendarEntry entry) => $"{ClockOf(entry)} {AgentNames.NameOf(entry.Schedule)} ({entry.Schedule.TimeZone}): {Words(entry)}";

    /// <summary>How often many are.</summary>
    private string OftenOf(CalendarEntry entry) => entry.Tick is null ? CronWords.Of(entry.Schedule.Cron, T) ?? T["schedules.manyTimes"] : T.Count("schedules.times", entry.Count);

    private string Words(CalendarEntry entry) => entry switch
    {
        { Tick: null, IsMany: true } => OftenOf(entry),
        { Tick: null } => T[entry.Schedule.PausedAt is null ? "schedules.toCome" : "schedules.toComePaused"],
        { IsMany: true, Tick: { } worst } => $"{OftenOf(entry)} · {TickWords.Of(worst, T, at => There(entry, at))}",
        { Tick: { Run: { } run } tick } => $"{TickWords.Of(tick, T, at => There(entry, at))} · {T[$"common.status.{Watching.StatusNames.Name(run)}"]}",
        { Tick: { } tick } => TickWords.Of(tick, T, at => There(entry, at)),
    };

    private static string There(CalendarEntry entry, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, entry.Schedule.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string StateOf(CalendarEntry entry) => entry.Tick is { } tick ? TickWords.State(tick) : entry.Schedule.PausedAt is null ? "coming" : "paused";

    private static string IconOf(CalendarEntry entry) => entry switch
    {
        { Tick: { } tick } => $"status-{TickWords.State(tick)}",
        { Schedule.PausedAt: not null } => "pause",
        _ => "schedule",
    };
}
