using AutoGlm.Engine.Schedules;

namespace AutoGlm.Hosting.Reports;

/// <summary>A time of a schedule and what came of it, as the CLI and REST tell it.</summary>
/// <param name="At">The time, with its zone's offset.</param>
/// <param name="Outcome">starting, started, queued, skipped, missed, refused.</param>
/// <param name="Reason">Why, in one word such as paused or still-running; null for a tick that came when it was due and found nothing in its way.</param>
/// <param name="RunId">Its run; null when there is none.</param>
/// <param name="RunStatus">Where that run stands.</param>
/// <param name="Detail">What was wrong with a refused one.</param>
/// <param name="ChangedAt">Since when the outcome is this.</param>
public sealed record TickReport(DateTimeOffset At, string Outcome, string? Reason, string? RunId, string? RunStatus, string? Detail, DateTimeOffset ChangedAt)
{
    /// <param name="tick">What came of the time.</param>
    /// <param name="zone">The zone of its schedule.</param>
    public static TickReport From(ScheduleTick tick, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(tick);
        return new TickReport(
            TimeZoneInfo.ConvertTime(tick.At, zone),
            OutcomeNames.Name(tick.Outcome),
            tick.Reason is { } reason ? OutcomeNames.Name(reason) : null,
            tick.RunId,
            tick.Run is { } run ? OutcomeNames.Of(run) : null,
            tick.Detail,
            tick.ChangedAt);
    }
}
