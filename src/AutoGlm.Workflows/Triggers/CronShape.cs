using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Triggers;

/// <summary>A cron expression of a kind that can be said and set in plain words.</summary>
public sealed partial record CronShape
{
    private const string WorkingDays = "1-5";

    public required CronRhythm Rhythm { get; init; }

    /// <summary>For minutes and hours: how many lie between two times; divides 60 or 24.</summary>
    public int Every { get; init; } = 1;

    public int Minute { get; init; }

    public int Hour { get; init; }

    /// <summary>For weeks: 0 is Sunday; in order, each once.</summary>
    public IReadOnlyList<int> Days { get; init; } = [];

    /// <summary>For months: 1 to 31. Months without that day are left out.</summary>
    public int DayOfMonth { get; init; } = 1;

    /// <summary>Monday to Friday.</summary>
    public static IReadOnlyList<int> Weekdays { get; } = [1, 2, 3, 4, 5];

    /// <summary>Null for an expression that has no such shape, or is none at all.</summary>
    public static CronShape? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [var minute, var hour, var dayOfMonth, "*", var dayOfWeek])
            return null;
        var days = DaysOf(dayOfWeek);
        if (days is null || (dayOfMonth != "*" && days.Count > 0))
            return null;
        if (hour == "*" && dayOfMonth == "*" && days.Count == 0 && (minute == "*" ? 1 : Step(minute, 60)) is { } minutes)
            return new CronShape { Rhythm = CronRhythm.Minutes, Every = minutes };
        if (Number(minute, 0, 59) is not { } at)
            return null;
        if (dayOfMonth == "*" && days.Count == 0 && (hour == "*" ? 1 : Step(hour, 24)) is { } hours)
            return new CronShape { Rhythm = CronRhythm.Hours, Every = hours, Minute = at };
        if (Number(hour, 0, 23) is not { } o)
            return null;
        if (days.Count > 0)
            return new CronShape { Rhythm = CronRhythm.Weekly, Days = days, Hour = o, Minute = at };
        if (dayOfMonth == "*")
            return new CronShape { Rhythm = CronRhythm.Daily, Hour = o, Minute = at };
        return Number(dayOfMonth, 1, 31) is { } day ? new CronShape { Rhythm = CronRhythm.Monthly, DayOfMonth = day, Hour = o, Minute = at } : null;
    }

    /// <summary>As cron writes it.</summary>
    public override string ToString() => Rhythm switch
    {
        CronRhythm.Minutes => Every == 1 ? "* * * * *" : Invariant($"*/{Every} * * * *"),
        CronRhythm.Hours => Every == 1 ? Invariant($"{Minute} * * * *") : Invariant($"{Minute} */{Every} * * *"),
        CronRhythm.Weekly => Invariant($"{Minute} {Hour} * * {(Days.SequenceEqual(Weekdays) ? WorkingDays : string.Join(',', Days))}"),
        CronRhythm.Monthly => Invariant($"{Minute} {Hour} {DayOfMonth} * *"),
        _ => Invariant($"{Minute} {Hour} * * *"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Empty for every day; null where it is none of the ways that are read here.</summary>
    private static List<int>? DaysOf(string field)
    {
        if (field == "*")
            return [];
        var days = new SortedSet<int>();
        foreach (var part in field.Split(','))
        {
            if (Range().Match(part) is not { Success: true } range)
                return null;
            var (from, to) = (DayOf(range.Groups[1].Value), range.Groups[2].Success ? DayOf(range.Groups[2].Value) : DayOf(range.Groups[1].Value));
            if (from is null || to is null || from > to)
                return null;
            for (var day = from.Value; day <= to.Value; day++)
                days.Add(day % 7);
        }

        return days.Count == 7 ? [] : [.. days];
    }

    private static int? DayOf(string name) => Number(name, 0, 7)
        ?? (Array.FindIndex(["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"], known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is var index and >= 0 ? index : null);

    private static int? Step(string field, int whole) =>
        field.StartsWith("*/", StringComparison.Ordinal) && Number(field[2..], 1, whole - 1) is { } step && whole % step == 0 ? step : null;

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    [GeneratedRegex("^([0-9A-Za-z]+)(?:-([0-9A-Za-z]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    public bool Equals(CronShape? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
