using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Journal;

/// <summary>A node's result; its successors start only once this is safe on disk.</summary>
public sealed record NodeEnded : EntryData
{
    public override string Kind => EntryKinds.NodeEnded;

    public required NodeRunStatus Status { get; init; }

    /// <summary>The port its token leaves by; null where the token ends.</summary>
    public string? Port { get; init; }

    public JsonNode? Output { get; init; }

    public RunError? Error { get; init; }

    /// <summary>A task's result without its steps, which are entries of their own.</summary>
    public TaskResult? Task { get; init; }

    /// <summary>Whether nothing may pass over this failure.</summary>
    public bool Final { get; init; }

    /// <summary>For a node without a node-started entry: what it was given.</summary>
    public JsonNode? Input { get; init; }

    /// <summary>For a node without a node-started entry: when it began.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Outputs this node gives the run.</summary>
    public JsonObject? RunOutputs { get; init; }
}
