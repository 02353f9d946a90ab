using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine;

/// <summary>A wish to run an agent.</summary>
public sealed record StartRun
{
    /// <summary>The agent's document as it shall run; the run keeps it.</summary>
    public required AgentDocument Agent { get; init; }

    /// <summary>0 for a draft or a file.</summary>
    public int Version { get; init; }

    public JsonObject Inputs { get; init; } = [];

    /// <summary>manual, api, cli, chat, webhook, schedule, task, extension.</summary>
    public string Trigger { get; init; } = "manual";

    /// <summary>The trigger node that the run begins at; null for the one that people run it by, else the agent's first.</summary>
    public string? TriggerNode { get; init; }

    /// <summary>What set the run off, as the trigger node puts it out. No secrets: it is journaled as it is.</summary>
    public JsonObject? TriggerData { get; init; }

    /// <summary>The node that it begins at instead of a trigger: the agent is tried from there on. Null for a whole run.</summary>
    public string? FromNode { get; init; }

    /// <summary>The last node to be executed; null for all.</summary>
    public string? UntilNode { get; init; }

    /// <summary>
    /// Outputs by node id, pinned or recorded (<see cref="IWorkflowEngine.RecordedAsync"/>): references see them, and a token
    /// that comes to such a node passes it unexecuted.
    /// </summary>
    public JsonObject? Given { get; init; }

    /// <summary>Kinds of effect said yes to beforehand by the caller, beside what the agent's nodes allow.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Values of secrets that hold for this run only, bound to the origin named; kept encrypted and deleted when it ends.</summary>
    public IReadOnlyList<RunSecret> Secrets { get; init; } = [];

    /// <summary>Its id, where starting it twice must start it once; null for a new one.</summary>
    public string? RunId { get; init; }

    /// <summary>The run that is done once more; null for none.</summary>
    internal string? ReplayOf { get; init; }

    /// <summary>The run that waits for it; null when none does.</summary>
    public ParentRun? Parent { get; init; }

    /// <summary>W3C <c>traceparent</c> of whoever wishes it: the run's trace goes on with that one. Null, or what is none, for a trace of its own.</summary>
    public string? TraceParent { get; init; }

    /// <summary>What to do when a person is needed: wait for an answer, or end as needs-user (a pipe).</summary>
    public bool EndWhenUserNeeded { get; init; }
}
