using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Execution;

/// <summary>What follows from a node's result: pure, from the state and the result alone.</summary>
internal static class RunDecisions
{
    /// <summary>The node's end, and the run's where that was its last token or nothing handles the failure.</summary>
    public static IReadOnlyList<NewEntry> AfterNode(RunState state, Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt)
    {
        // A token that is gone was ended by someone else: a cancel, or the failure of another branch.
        if (!state.Tokens.ContainsKey(token.Id)) return [];
        var ended = Ended(state, token, result, input, startedAt);
        var entry = new NewEntry(ended, token.Id, token.NodeId);
        var handled = ended.Status is NodeRunStatus.Succeeded or NodeRunStatus.Skipped || ended.Port is not null;
        if (result.EndsRunAs is { } status) return [entry, .. EndNow(state, token, status, Outputs(state, ended), result.Error)];
        if (!handled) return [entry, .. EndNow(state, token, StatusOf(ended.Status), Outputs(state, ended), ended.Error)];
        var goesOn = state.Tokens.Count > 1 || (ended.Port is { } port && state.Routes.HasEdge(token.NodeId, port));
        return goesOn ? [entry] : [entry, new NewEntry(new RunEnded(RunStatus.Succeeded, Outputs(state, ended) ?? []))];
    }

    /// <summary>Ends the run whatever its nodes are doing.</summary>
    public static IReadOnlyList<NewEntry> Cancel(RunState state) =>
        [new NewEntry(new CancelRequested()), .. EndNow(state, null, RunStatus.Cancelled, state.Outputs, null)];

    private static NodeEnded Ended(RunState state, Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt)
    {
        var good = result.Status is NodeRunStatus.Succeeded or NodeRunStatus.Skipped;
        return new NodeEnded
        {
            Status = result.Status,
            Port = good ? result.Port : state.Routes.HasEdge(token.NodeId, NodePorts.Error) ? NodePorts.Error : null,
            Output = good ? result.Output : WithError(result),
            Error = good ? null : result.Error,
            Task = result.Task,
            Input = input,
            StartedAt = startedAt,
            RunOutputs = result.RunOutputs,
        };
    }

    /// <summary>What nodes behind the error port may refer to.</summary>
    private static JsonObject WithError(NodeResult result)
    {
        var output = result.Output ?? [];
        output["error"] = new JsonObject
        {
            ["message"] = result.Error?.Message,
            ["field"] = result.Error?.Field,
            ["cure"] = result.Error?.Cure,
        };
        return output;
    }

    private static IEnumerable<NewEntry> EndNow(RunState state, Token? but, RunStatus status, JsonObject? outputs, RunError? error)
    {
        foreach (var other in state.Tokens.Values)
        {
            if (other.Id != but?.Id && state.NodeRuns.ContainsKey(other.Id))
                yield return new NewEntry(new NodeEnded { Status = NodeRunStatus.Cancelled }, other.Id, other.NodeId);
        }
        yield return new NewEntry(new RunEnded(status, outputs, error));
    }

    private static JsonObject? Outputs(RunState state, NodeEnded ended) =>
        ended.RunOutputs is null ? state.Outputs : RunState.Merge(state.Outputs, ended.RunOutputs);

    private static RunStatus StatusOf(NodeRunStatus status) => status switch
    {
        NodeRunStatus.Terminated => RunStatus.Terminated,
        NodeRunStatus.TimedOut => RunStatus.TimedOut,
        _ => RunStatus.Failed,
    };
}
