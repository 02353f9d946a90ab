using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Triggers;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>The times of a schedule, set by what people call them and said in words; anything else is written as cron.</summary>
public partial class CronEditor : EditorBase
{
    /// <summary>The week begins on Monday.</summary>
    private static readonly int[] WeekOrder = [1, 2, 3, 4, 5, 6, 0];

    [Parameter]
    public string? Placeholder { get; set; }

    private CronShape? Shape => CronShape.TryRead(Text(Value));

    private string TimeText => Shape is { } shape ? string.Create(CultureInfo.InvariantCulture, $"{shape.Hour:00}:{shape.Minute:00}") : "";

    private static IEnumerable<int> Steps(int whole) => Enumerable.Range(1, whole / 2).Where(step => whole % step == 0);

    private static int Number(object? value, int otherwise) =>
        int.TryParse(value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private Task ChooseAsync(string? name)
    {
        if (!Enum.TryParse<CronRhythm>(name, out var rhythm))
            return Task.CompletedTask;
        var now = Shape;
        return SetAsync(new CronShape
        {
            Rhythm = rhythm,
            Every = rhythm == CronRhythm.Minutes ? 15 : 1,
            Hour = now is null or { Rhythm: CronRhythm.Minutes or CronRhythm.Hours } ? 9 : now.Hour,
            Minute = now?.Minute ?? 0,
            Days = now is { Days.Count: > 0 } ? now.Days : CronShape.Weekdays,
        });
    }

    private Task SetTimeAsync(string? time) =>
        Shape is { } shape && TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? SetAsync(shape with { Hour = at.Hour, Minute = at.Minute })
            : Task.CompletedTask;

    /// <summary>The last day can't be taken away: a week without a day is no schedule.</summary>
    private Task ToggleAsync(CronShape shape, int day)
    {
        int[] days = [.. (shape.Days.Contains(day) ? shape.Days.Where(other => other != day) : shape.Days.Append(day)).Order()];
        return days.Length == 0 ? Task.CompletedTask : SetAsync(shape with { Days = days });
    }

    private Task SetAsync(CronShape shape) => WriteAsync(shape.ToString());

    private Task WriteAsync(string? cron) => OnChange.InvokeAsync(string.IsNullOrEmpty(cron) ? null : JsonValue.Create(cron));
}
