using AutoGlm.Engine.Schedules;

namespace AutoGlm.Hosting.Reports;

/// <summary>A schedule as the CLI and REST tell it.</summary>
public sealed record ScheduleReport
{
    /// <summary>The agent's id.</summary>
    public required string Agent { get; init; }

    public required string AgentName { get; init; }

    /// <summary>The id of its node.</summary>
    public required string Node { get; init; }

    public string? NodeName { get; init; }

    /// <summary>The version that it begins; null once none has it.</summary>
    public int? Version { get; init; }

    public required string Cron { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>skip, queue-one, run-all.</summary>
    public string? Missed { get; init; }

    /// <summary>skip, queue-one, cancel-previous, run-all.</summary>
    public string? Overlap { get; init; }

    public bool Paused { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>Since when no published version has it.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The next five times.</summary>
    public required IReadOnlyList<DateTimeOffset> Next { get; init; }

    public TickReport? Last { get; init; }

    /// <summary>Why no time can be told on this machine.</summary>
    public string? Problem { get; init; }

    public static ScheduleReport From(ScheduleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new ScheduleReport
        {
            Agent = view.Agent,
            AgentName = view.AgentName,
            Node = view.Node,
            NodeName = view.NodeName,
            Version = view.Version,
            Cron = view.Cron,
            TimeZone = view.TimeZone,
            Missed = view.Missed is { } missed ? OutcomeNames.Name(missed) : null,
            Overlap = view.Overlap is { } overlap ? OutcomeNames.Name(overlap) : null,
            Paused = view.PausedAt is not null,
            PausedAt = view.PausedAt,
            EndedAt = view.EndedAt,
            Next = view.Next,
            Last = view.Last is { } last ? TickReport.From(last, view.Zone) : null,
            Problem = view.Problem,
        };
    }
}
