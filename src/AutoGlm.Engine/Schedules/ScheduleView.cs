using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Engine.Schedules;

/// <summary>A schedule as lists show it.</summary>
public sealed record ScheduleView
{
    /// <summary>The agent's id.</summary>
    public required string Agent { get; init; }

    public ScheduleKey Key => new(Agent, Node);

    public required string AgentName { get; init; }

    /// <summary>The agent's names in further languages.</summary>
    public IReadOnlyDictionary<string, AgentTexts>? AgentTexts { get; init; }

    /// <summary>The id of its node.</summary>
    public required string Node { get; init; }

    /// <summary>What people call the node; null when nothing in particular.</summary>
    public string? NodeName { get; init; }

    /// <summary>The agent's version that it begins; null once none has it.</summary>
    public int? Version { get; init; }

    public required string Cron { get; init; }

    /// <summary>The zone that its times are told in: as written, else the machine's own.</summary>
    public required string TimeZone { get; init; }

    /// <summary>That zone; UTC where this machine doesn't know it.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Null once no version has it.</summary>
    public MissedPolicy? Missed { get; init; }

    /// <summary>Null once no version has it.</summary>
    public OverlapPolicy? Overlap { get; init; }

    /// <summary>Since when it is paused; null when it is not.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Since when no published version has it; null while one has.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The next times, with the zone's offset; they would begin no run while it is paused.</summary>
    public IReadOnlyList<DateTimeOffset> Next { get; init; } = [];

    /// <summary>Its newest tick; null before the first.</summary>
    public ScheduleTick? Last { get; init; }

    /// <summary>Why no time can be told on this machine; null when one can.</summary>
    public string? Problem { get; init; }
}
