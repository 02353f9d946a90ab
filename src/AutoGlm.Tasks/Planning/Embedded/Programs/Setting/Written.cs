using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Writes a value the way a field wants it.</summary>
internal static class Written
{
    /// <param name="value">In the goal's words.</param>
    /// <param name="field">The field it goes into.</param>
    /// <param name="label">What the field is called.</param>
    /// <param name="attempt">0 for the likeliest way, higher for others after a refusal.</param>
    /// <param name="clock">For dates without a year.</param>
    public static string For(string value, UiNode field, string label, int attempt, DateTimeOffset clock)
    {
        switch (field.InputType)
        {
            case "date":
                return Date(value, clock) is { } day ? Iso(day) : value;
            case "time":
                return Time(value) is { } time ? Denote.Clock(time) : value;
            case "datetime-local":
                return Date(value, clock) is { } on ? $"{Iso(on)}T{Denote.Clock(Time(value) ?? TimeOnly.MinValue)}" : value;
            case "month":
                return MonthOf(value, clock) is { } month ? month : value;
            case "week":
                return Date(value, clock) is { } inWeek ? string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(inWeek.ToDateTime(TimeOnly.MinValue))}-W{ISOWeek.GetWeekOfYear(inWeek.ToDateTime(TimeOnly.MinValue)):00}") : value;
            case "color":
                return Colours.Hex(value) ?? value;
            case "number":
                return NumberReader.Parse(value) is { } number ? NumberText.Format(number) : NumberReader.Find(value) is [var only] ? NumberText.Format(only.Value) : value;
        }

        if (!IsDateField(field, label) || Date(value, clock) is not { } date)
            return IsTimeField(field, label) && Time(value) is { } said && attempt > 0 ? TimeText.Format(said, $"{field.Placeholder} {label}") : value;
        string[] ways = HasPattern($"{field.Placeholder} {field.Description} {label}")
            ? [DateText.Format(date, $"{field.Placeholder} {field.Description} {label}"), value, Iso(date)]
            : [value, Iso(date), date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)];
        return ways[attempt % ways.Length];
    }

    public static DateOnly? Date(string value, DateTimeOffset clock) => DateReader.Find(value, clock) is [{ To: null } found] ? found.Date : null;

    public static TimeOnly? Time(string value) => TimeReader.Find(value) is [var found] ? found.Time : null;

    public static bool IsDateField(UiNode field, string label) =>
        field.InputType is "date" or "datetime-local" or "month" or "week" || HasPattern($"{field.Placeholder} {field.Description}")
        || Synonyms.ConceptsOf($"{label} {field.Placeholder}").Any(hit => hit.Strength >= 0.5 && hit.Concept is Concepts.Date or Concepts.EndDate or Concepts.CheckIn or Concepts.CheckOut or Concepts.DepartDate or Concepts.ReturnDate or "birth-date");

    public static bool IsTimeField(UiNode field, string label) => field.InputType is "time" || Synonyms.Strength($"{label} {field.Placeholder}", Concepts.Time) >= 0.5;

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool HasPattern(string hint)
    {
        var folded = hint.ToLowerInvariant();
        return (folded.Contains("dd", StringComparison.Ordinal) || folded.Contains("mm", StringComparison.Ordinal)) && folded.Contains("yy", StringComparison.Ordinal);
    }

    private static string? MonthOf(string value, DateTimeOffset clock) =>
        DateText.MonthShown(value) is { } shown ? string.Create(CultureInfo.InvariantCulture, $"{shown.Year ?? clock.Year}-{shown.Month:00}")
        : Date(value, clock) is { } date ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture) : null;
}
