using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine;

/// <summary>Which runs to list.</summary>
public sealed record RunQuery
{
    public string? AgentId { get; init; }

    /// <summary>Only runs of this version of the agent; 0 for its drafts.</summary>
    public int? Version { get; init; }

    public RunStatus? Status { get; init; }

    /// <summary>Only runs that this one started.</summary>
    public string? ParentRunId { get; init; }

    /// <summary>Only runs that messages of the agent's chat began; the status is not looked at then.</summary>
    public bool Chats { get; init; }

    /// <summary>With <see cref="Chats"/>: only of this conversation; null for all.</summary>
    public string? Conversation { get; init; }

    /// <summary>Only runs that began before this.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Only runs that began then or later.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Only runs with this text in an input, an output or an error, of the run or of one of its nodes; as it stands, whatever the case.</summary>
    public string? Text { get; init; }

    public int Take { get; init; } = 50;
}
