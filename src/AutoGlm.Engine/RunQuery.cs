using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine;

/// <summary>Which runs to list.</summary>
public sealed record RunQuery
{
    public string? AgentId { get; init; }

    public RunStatus? Status { get; init; }

    /// <summary>Only runs that this one started.</summary>
    public string? ParentRunId { get; init; }

    /// <summary>Only runs that began before this.</summary>
    public DateTimeOffset? Before { get; init; }

    public int Take { get; init; } = 50;
}
