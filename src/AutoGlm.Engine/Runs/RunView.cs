using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Runs;

/// <summary>A run as lists and headers show it.</summary>
public sealed record RunView
{
    public required string RunId { get; init; }

    public required string AgentId { get; init; }

    public required string AgentName { get; init; }

    /// <summary>Version of the agent it started with; 0 is a draft.</summary>
    public required int Version { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>The run that started it and waits for it; null when none does.</summary>
    public string? ParentRunId { get; init; }

    /// <summary>The conversation whose message began it; null for a run that no chat began.</summary>
    public string? Conversation { get; init; }

    /// <summary>manual, api, cli, chat, webhook, schedule, task.</summary>
    public required string Trigger { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Values of inputs named like secrets are absent here and in the journal.</summary>
    public JsonObject Inputs { get; init; } = [];

    public JsonObject? Outputs { get; init; }

    public RunError? Error { get; init; }
}
