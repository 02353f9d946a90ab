namespace AutoGlm.Engine.Schedules;

/// <summary>What is kept of a schedule beside its ticks.</summary>
public sealed record StoredSchedule
{
    public required ScheduleKey Key { get; init; }

    /// <summary>Counted up with each change; 0 before it is first kept.</summary>
    public long Revision { get; init; }

    /// <summary>The times as the node said them when it was last looked at.</summary>
    public required string Cron { get; init; }

    /// <summary>Its zone as written; empty for the machine's own.</summary>
    public required string TimeZone { get; init; }

    /// <summary>All times up to this one were decided on.</summary>
    public required DateTimeOffset DecidedUntil { get; init; }

    /// <summary>Since when it is paused; null when it is not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Since when no published version of the agent has it; null while one has.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
