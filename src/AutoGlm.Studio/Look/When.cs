using System.Globalization;
using AutoGlm.Studio.Texts;

namespace AutoGlm.Studio.Look;

/// <summary>Times and durations as people of the current culture read them.</summary>
public sealed class When(TimeProvider clock, StudioTexts texts)
{
    /// <summary>Near times in words, farther ones as a date.</summary>
    public string Ago(DateTimeOffset at)
    {
        var passed = clock.GetUtcNow() - at;
        if (passed < TimeSpan.FromSeconds(45))
            return texts["common.justNow"];
        if (passed < TimeSpan.FromMinutes(60))
            return texts.Count("common.minutesAgo", Math.Max(1, (int)passed.TotalMinutes));
        if (passed < TimeSpan.FromHours(24))
            return texts.Count("common.hoursAgo", (int)passed.TotalHours);
        return Full(at);
    }

    public string Full(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("g", CultureInfo.CurrentCulture);

    /// <summary>A time as the clock of a zone shows it, with its day; with the year where it is another than now.</summary>
    public string There(DateTimeOffset at, TimeZoneInfo zone, bool seconds)
    {
        var there = TimeZoneInfo.ConvertTime(at, zone);
        var pattern = texts[there.Year == TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Year ? "common.thereTime" : "common.thereTimeYear"];
        return there.ToString(seconds ? pattern.Replace("HH:mm", "HH:mm:ss", StringComparison.Ordinal) : pattern, CultureInfo.CurrentCulture);
    }

    /// <summary>How long until then, by the units that matter.</summary>
    public string Until(DateTimeOffset at)
    {
        var left = at - clock.GetUtcNow();
        return left.TotalDays >= 1 ? texts.Count("common.days", (int)left.TotalDays)
            : left.TotalHours >= 1 ? texts.Format("common.hoursMinutes", (int)left.TotalHours, left.Minutes)
            : left.TotalMinutes >= 1 ? texts.Format("common.minutes", (int)left.TotalMinutes)
            : texts.Format("common.seconds", Math.Max(0, Math.Ceiling(left.TotalSeconds)));
    }

    /// <summary>From a start to an end, or to now.</summary>
    public string Lasted(DateTimeOffset from, DateTimeOffset? to) => Duration((to ?? clock.GetUtcNow()) - from);

    public string Duration(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
            time = TimeSpan.Zero;
        if (time < TimeSpan.FromSeconds(1))
            return texts.Format("common.milliseconds", Math.Round(time.TotalMilliseconds));
        if (time < TimeSpan.FromMinutes(1))
            return texts.Format("common.seconds", time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.CurrentCulture));
        return time < TimeSpan.FromHours(1)
            ? texts.Format("common.minutesSeconds", (int)time.TotalMinutes, time.Seconds)
            : texts.Format("common.hoursMinutes", (int)time.TotalHours, time.Minutes);
    }
}
