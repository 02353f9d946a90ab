using System.Text.Json.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Nodes;

/// <summary>What an executor gets to know of its node run.</summary>
public sealed record NodeContext
{
    public required WorkflowNode Node { get; init; }

    public required string NodeRunId { get; init; }

    /// <summary>1 at first; more when an earlier attempt was interrupted.</summary>
    public required int Attempt { get; init; }

    /// <summary>The settings with references filled in; secrets still are references.</summary>
    public required JsonObject Input { get; init; }

    /// <summary>The run as it was when the node became ready.</summary>
    public required RunState State { get; init; }

    /// <summary>The node's ties to its run.</summary>
    public required INodeRun Run { get; init; }

    /// <summary>The same for each attempt, in a run that goes on where this one failed too.</summary>
    public string IdempotencyKey => $"{State.Start?.Origin ?? State.RunId}/{NodeRunId}";
}
