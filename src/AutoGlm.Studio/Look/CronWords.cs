using System.Globalization;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Studio.Look;

/// <summary>A schedule's times in words: "every weekday at 07:00", 每个工作日 07:00.</summary>
public static class CronWords
{
    /// <summary>Null for times that have no short words.</summary>
    public static string? Of(string cron, StudioTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return CronShape.TryRead(cron) is { } shape ? Of(shape, texts) : null;
    }

    private static string Of(CronShape shape, StudioTexts texts)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{shape.Hour:00}:{shape.Minute:00}");
        return shape.Rhythm switch
        {
            CronRhythm.Minutes => texts.Count("schedules.words.minutes", shape.Every),
            CronRhythm.Hours => texts.Format(shape.Every == 1 ? "schedules.words.hours.one" : "schedules.words.hours.many", shape.Every, shape.Minute.ToString("00", CultureInfo.InvariantCulture)),
            CronRhythm.Weekly when shape.Days.SequenceEqual(CronShape.Weekdays) => texts.Format("schedules.words.weekdays", time),
            CronRhythm.Weekly => texts.Format("schedules.words.weekly", string.Join(texts["common.comma"], shape.Days.Select(day => Day(day, texts))), time),
            CronRhythm.Monthly => texts.Format("schedules.words.monthly", shape.DayOfMonth, time),
            _ => texts.Format("schedules.words.daily", time),
        };
    }

    /// <summary>A day of the week, 0 is Sunday.</summary>
    public static string Day(int day, StudioTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts[$"schedules.day.{day.ToString(CultureInfo.InvariantCulture)}"];
    }
}
