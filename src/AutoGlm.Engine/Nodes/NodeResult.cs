using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Nodes;

/// <summary>What came of executing a node.</summary>
public sealed record NodeResult
{
    public required NodeRunStatus Status { get; init; }

    /// <summary>The port a success leaves by; null ends the token. A failure leaves by the error port where an edge leads on.</summary>
    public string? Port { get; init; }

    /// <summary>What later nodes may refer to.</summary>
    public JsonObject? Output { get; init; }

    public RunError? Error { get; init; }

    public TaskResult? Task { get; init; }

    /// <summary>Outputs for the run.</summary>
    public JsonObject? RunOutputs { get; init; }

    /// <summary>Ends the whole run at once, as this.</summary>
    public RunStatus? EndsRunAs { get; init; }

    /// <summary>Whether nothing may pass over this failure: no default output, no loop that goes on all the same.</summary>
    public bool Final { get; init; }

    public static NodeResult Done(JsonObject output, string? port = NodePorts.Out) =>
        new() { Status = NodeRunStatus.Succeeded, Output = output, Port = port };

    public static NodeResult Failed(RunError error) => new() { Status = NodeRunStatus.Failed, Error = error };
}
