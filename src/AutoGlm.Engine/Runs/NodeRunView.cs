using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Runs;

/// <summary>One execution of a node.</summary>
public sealed record NodeRunView
{
    /// <summary>Unique in the run; its idempotency key, with the run's id.</summary>
    public required string NodeRunId { get; init; }

    public required string NodeId { get; init; }

    /// <summary>The frame it ran in: which item, which round; null outside of regions.</summary>
    public string? Frame { get; init; }

    public required NodeRunStatus Status { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>1 at first, counted up with each retry or resume.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When the next attempt begins; null when none is waited for.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    public JsonNode? Input { get; init; }

    public JsonNode? Output { get; init; }

    /// <summary>The port its token left by.</summary>
    public string? Port { get; init; }

    public RunError? Error { get; init; }

    /// <summary>For a task node: its steps so far.</summary>
    public IReadOnlyList<TaskStep> Steps { get; init; } = [];

    /// <summary>How many steps its failed attempts took; null when it was not tried again.</summary>
    public int? StepsBeforeRetry { get; init; }

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>What people were asked by it and have answered, in order.</summary>
    public IReadOnlyList<AnswerView> Answers { get; init; } = [];

    /// <summary>For a task node that has ended: the whole result but the steps.</summary>
    public TaskResult? Task { get; init; }
}
