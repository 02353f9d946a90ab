using Cronos;

namespace AutoGlm.Workflows.Triggers;

/// <summary>
/// Times as cron writes them: minute, hour, day of month, month, day of week, with the seconds before them where there are
/// six. Daylight saving follows Vixie cron: what falls into the hour that is left out happens at its end, what falls into
/// the hour that comes twice happens once, unless it happens every so often.
/// </summary>
public sealed class CronText
{
    private readonly CronExpression _expression;

    private CronText(CronExpression expression, TimeZoneInfo zone) => (_expression, Zone) = (expression, zone);

    public TimeZoneInfo Zone { get; }

    /// <summary>Throws <see cref="FormatException"/>, with what is wrong, when the text is none.</summary>
    public static CronText Parse(string text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return new CronText(CronExpression.Parse(text, fields == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard), zone);
    }

    /// <summary>The first time after the one given; null when it never comes.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _expression.GetNextOccurrence(after, Zone);

    /// <summary>The next times, at most so many.</summary>
    public IReadOnlyList<DateTimeOffset> Next(DateTimeOffset after, int count)
    {
        var times = new List<DateTimeOffset>();
        for (var at = Next(after); at is { } time && times.Count < count; at = Next(time)) times.Add(time);
        return times;
    }

    /// <summary>The times after the first and up to the second, in order; only the latest, where there are more than that many.</summary>
    public IReadOnlyList<DateTimeOffset> Latest(DateTimeOffset after, DateTimeOffset until, int most)
    {
        // Sought forwards from ever farther back: seeking backwards finds other times where daylight saving begins.
        for (var back = TimeSpan.FromHours(1); ; back *= 4)
        {
            var from = until - after > back ? until - back : after;
            var times = new Queue<DateTimeOffset>();
            for (var at = Next(from); at is { } time && time <= until; at = Next(time))
            {
                if (times.Count == most) times.Dequeue();
                times.Enqueue(time);
            }
            if (times.Count == most || from == after) return [.. times];
        }
    }
}
