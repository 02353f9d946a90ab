using System.Globalization;
using AutoGlm.Engine.Schedules;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;

namespace AutoGlm.Studio.Look;

/// <summary>What came of a schedule's time and why, in words.</summary>
public static class TickWords
{
    /// <param name="tick">What came of it.</param>
    /// <param name="texts">The words.</param>
    /// <param name="there">Tells a time in the schedule's zone.</param>
    public static string Of(ScheduleTick tick, StudioTexts texts, Func<DateTimeOffset, string> there)
    {
        ArgumentNullException.ThrowIfNull(tick);
        ArgumentNullException.ThrowIfNull(texts);
        var key = $"schedules.tick.{StatusNames.Kebab(tick.Outcome.ToString())}";
        if (tick.Outcome is not (TickOutcome.Starting or TickOutcome.Refused) && tick.Reason is { } reason)
            key += $".{StatusNames.Kebab(reason.ToString())}";
        var detail = tick.Reason == TickReason.TooMany && DateTimeOffset.TryParse(tick.Detail, CultureInfo.InvariantCulture, out var until) ? there(until) : tick.Detail;
        return detail is null ? texts[key] : texts.Format(key, detail);
    }

    /// <summary>As states are coloured.</summary>
    public static string State(ScheduleTick tick) => tick.Outcome switch
    {
        TickOutcome.Starting => "running",
        TickOutcome.Started => tick.Run is { } run ? run.Name() : "succeeded",
        TickOutcome.Queued => "queued",
        TickOutcome.Skipped => "skipped",
        TickOutcome.Missed => "timed-out",
        _ => "failed",
    };
}
