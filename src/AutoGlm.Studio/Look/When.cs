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
