using System.Globalization;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>
/// Which times are free. It follows from restaurant, date and time alone, by <see cref="StableHash"/>,
/// except for the fixed cases that the README lists.
/// </summary>
internal sealed class SlotTable(TimeProvider clock)
{
    public const int DaysAhead = 365;

    private const int FullPercent = 24;
    private const string AlwaysFullAtSeven = "trattoria-lucia";
    private const string SnatchedAtSeven = "lotus-pavilion";
    private const string NeverFull = "sichuan-alley";
    private static readonly TimeOnly Seven = new(19, 0);
    private static readonly TimeOnly QuarterTo = new(18, 45);
    private static readonly TimeOnly QuarterPast = new(19, 15);

    private static readonly IReadOnlyList<TimeOnly> Times =
    [
        .. Enumerable.Range(0, 5).Select(half => new TimeOnly(11, 30).AddMinutes(30 * half)),
        .. Enumerable.Range(0, 15).Select(quarter => new TimeOnly(17, 30).AddMinutes(15 * quarter)),
    ];

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool Serves(TimeOnly time) => Times.Contains(time);

    public bool Opens(Restaurant restaurant, DateOnly date)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return date >= today && date <= today.AddDays(DaysAhead) && date.DayOfWeek != restaurant.Closed;
    }

    /// <summary>The times still to come on that date, free or full.</summary>
    public IReadOnlyList<Slot> On(Restaurant restaurant, DateOnly date) => Opens(restaurant, date)
        ? [.. Times.Where(time => !IsPast(date, time)).Select(time => new Slot(Text(time), LooksFree(restaurant, date, time)))]
        : [];

    /// <summary>What the pages show.</summary>
    public bool LooksFree(Restaurant restaurant, DateOnly date, TimeOnly time) =>
        Serves(time) && Opens(restaurant, date) && !IsPast(date, time) && !IsFull(restaurant.Id, date, time);

    /// <summary>What counts when the guest confirms: somebody may have been quicker.</summary>
    public bool CanSeat(Restaurant restaurant, DateOnly date, TimeOnly time) =>
        LooksFree(restaurant, date, time) && !(restaurant.Id == SnatchedAtSeven && time == Seven);

    /// <summary>The nearest free times, nearest first, the later one before the earlier at the same distance; at most two.</summary>
    public IReadOnlyList<string> Near(Restaurant restaurant, DateOnly date, TimeOnly time) =>
    [
        .. Times
            .Where(other => other != time && CanSeat(restaurant, date, other))
            .OrderBy(other => (other.ToTimeSpan() - time.ToTimeSpan()).Duration())
            .ThenByDescending(other => other)
            .Take(2)
            .Select(Text),
    ];

    private bool IsPast(DateOnly date, TimeOnly time) => date.ToDateTime(time) <= clock.GetLocalNow().DateTime;

    private static bool IsFull(string restaurant, DateOnly date, TimeOnly time) => restaurant switch
    {
        NeverFull => false,
        AlwaysFullAtSeven when time == Seven => true,
        AlwaysFullAtSeven or SnatchedAtSeven when time == QuarterTo || time == QuarterPast => false,
        SnatchedAtSeven when time == Seven => false,
        _ => StableHash.Percent($"{restaurant}|{date:yyyy-MM-dd}|{Text(time)}") < FullPercent,
    };
}
