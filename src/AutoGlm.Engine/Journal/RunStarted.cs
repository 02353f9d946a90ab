using System.Text.Json.Nodes;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Journal;

/// <summary>A run began. The agent's document is kept beside the journal, once for all runs of that document.</summary>
public sealed record RunStarted : EntryData
{
    public override string Kind => EntryKinds.RunStarted;

    public required string Trigger { get; init; }

    public int AgentVersion { get; init; }

    /// <summary>Checked, with defaults; secret ones hold <c>{{secret:name}}</c> instead of their value.</summary>
    public JsonObject Inputs { get; init; } = [];

    public IReadOnlyList<string> Allow { get; init; } = [];

    public bool EndWhenUserNeeded { get; init; }

    /// <summary>What the trigger node puts out; null for nothing.</summary>
    public JsonObject? TriggerData { get; init; }

    /// <summary>The conversation whose message began it; null for a run that no chat began.</summary>
    public string? Conversation => Trigger == ChatData.Trigger ? ChatData.ConversationOf(TriggerData) : null;

    /// <summary>The run that waits for this one; null when none does.</summary>
    public ParentRun? Parent { get; init; }

    /// <summary>W3C <c>traceparent</c> of what began it; null for a trace of its own, whose id follows from the run's.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The first of the runs that this one goes on with; null when it began by itself. Idempotency keys name it.</summary>
    public string? Origin { get; init; }

    /// <summary>In a run that goes on with a failed one: the failed run that its agent node had called, and which is gone on with too.</summary>
    public CalledRun? GoesOnWith { get; init; }

    /// <summary>Outputs of nodes that are not executed in this run, by node id; null for none.</summary>
    public JsonObject? Given { get; init; }

    /// <summary>The node behind which nothing is executed; null for none.</summary>
    public string? Until { get; init; }

    /// <summary>Nodes that get the first tokens.</summary>
    public IReadOnlyList<string> StartNodes { get; init; } = [];
}
