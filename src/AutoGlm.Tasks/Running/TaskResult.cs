using System.Text.Json.Nodes;

namespace AutoGlm.Tasks.Running;

/// <summary>What a task brought back.</summary>
public sealed record TaskResult
{
    public required TaskOutcome Outcome { get; init; }

    /// <summary>Text, where the goal was a question.</summary>
    public string? Answer { get; init; }

    public JsonObject Outputs { get; init; } = [];

    /// <summary>What was reached on the way, one line each.</summary>
    public IReadOnlyList<string> Progress { get; init; } = [];

    /// <summary>Why it ended as it did; null when it succeeded.</summary>
    public string? Reason { get; init; }

    public Question? Question { get; init; }

    /// <summary>Working time, waiting for a person not counted.</summary>
    public TimeSpan Elapsed { get; init; }

    public IReadOnlyList<TaskStep> Steps { get; init; } = [];
}
