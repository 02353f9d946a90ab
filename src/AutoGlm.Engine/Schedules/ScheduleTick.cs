using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Schedules;

/// <summary>One time of a schedule and what came of it. There is one at most for each time, so none has two runs.</summary>
public sealed record ScheduleTick
{
    /// <summary>The time that was due, or at which a person asked for the run.</summary>
    public required DateTimeOffset At { get; init; }

    public required TickOutcome Outcome { get; init; }

    /// <summary>Null for a tick that came when it was due and found nothing in its way.</summary>
    public TickReason? Reason { get; init; }

    /// <summary>Settled before the run begins, so that beginning twice begins one; null when there is to be none.</summary>
    public string? RunId { get; init; }

    /// <summary>What was wrong with a refused one; the last time that <see cref="TickReason.TooMany"/> stands for, ISO 8601.</summary>
    public string? Detail { get; init; }

    /// <summary>Since when the outcome is this.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Where its run stands now; null where there is none (yet). Not kept with the tick.</summary>
    public RunStatus? Run { get; init; }
}
