using System.Globalization;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Which of the times on offer to take.</summary>
internal static class TimePick
{
    /// <summary>
    /// The one asked for, its other reading (7:30 → 19:30), or the nearest within the tolerance the goal states; null
    /// when none will do.
    /// </summary>
    public static string? From(Situation situation, Want want, IEnumerable<string> offered)
    {
        var free = offered.Where(time => !want.Refused.Contains(time)).Distinct().ToList();
        if (free.Contains(want.Value))
            return want.Value;
        if (want.Slot.Alternative is { } other && free.Contains(other))
            return other;
        if (situation.Goal.Constraints.TimeTolerance is not { } tolerance)
            return null;
        var wanted = Minutes(want.Slot.Value);
        if (want.Value != want.Slot.Value && want.Slot.Alternative != want.Value && !want.Refused.Contains(want.Slot.Value))
            wanted = Minutes(want.Value);
        return free
            .Select(time => (Time: time, Off: Math.Abs(Minutes(time) - wanted)))
            .Where(pair => pair.Off <= tolerance.TotalMinutes && situation.Goal.Constraints.TimeToleranceSide switch
            {
                TimeToleranceSide.Later => Minutes(pair.Time) >= wanted,
                TimeToleranceSide.Earlier => Minutes(pair.Time) <= wanted,
                _ => true,
            })
            .OrderBy(pair => pair.Off)
            .ThenBy(pair => pair.Time, StringComparer.Ordinal)
            .Select(pair => pair.Time)
            .FirstOrDefault();
    }

    private static double Minutes(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;
}
