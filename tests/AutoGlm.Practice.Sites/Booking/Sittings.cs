using System.Globalization;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>When the kitchen serves: the same sittings in every branch on every day.</summary>
public static class Sittings
{
    public static IReadOnlyList<TimeOnly> Lunch { get; } = Every30Minutes(new(12, 0), new(14, 0));

    public static IReadOnlyList<TimeOnly> Dinner { get; } = Every30Minutes(new(17, 30), new(21, 0));

    public static IReadOnlyList<TimeOnly> All { get; } = [.. Lunch, .. Dinner];

    /// <summary>The free sittings of a branch, nearest to <paramref name="wanted"/> first, at most three.</summary>
    internal static IReadOnlyList<TimeOnly> FreeNear(Branch branch, TimeOnly wanted) =>
        [.. All.Where(time => !branch.IsFull(time)).OrderBy(time => (time.ToTimeSpan() - wanted.ToTimeSpan()).Duration()).Take(3).Order()];

    internal static string Show(TimeOnly time, SiteLanguage language, bool twelveHour)
    {
        if (!twelveHour)
            return time.ToString("HH:mm", CultureInfo.InvariantCulture);
        if (language == SiteLanguage.English)
            return time.ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
        var part = time.Hour < 13 ? "中午" : time.Hour < 17 ? "下午" : "晚上";
        return part + time.ToString("h:mm", CultureInfo.InvariantCulture);
    }

    private static TimeOnly[] Every30Minutes(TimeOnly first, TimeOnly last) =>
        [.. Enumerable.Range(0, ((int)(last - first).TotalMinutes / 30) + 1).Select(n => first.AddMinutes(30 * n))];
}
