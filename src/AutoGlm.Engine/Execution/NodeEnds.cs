using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Execution;

/// <summary>A node's result as the journal keeps it: which port it leaves by, what later nodes see.</summary>
internal static class NodeEnds
{
    public static NodeEnded Of(RunState state, Token token, NodeResult result, JsonNode? input, DateTimeOffset? startedAt)
    {
        var good = result.Status is NodeRunStatus.Succeeded or NodeRunStatus.Skipped;
        var policy = state.Routes.Node(token.NodeId)?.Failure;
        var passedOver = !good && !result.Final && policy?.Then == "continue" && result.Status is not NodeRunStatus.Cancelled;
        return new NodeEnded
        {
            Status = result.Status,
            Port = good ? result.Port : passedOver ? result.Port ?? NodePorts.Out : state.Routes.HasEdge(token.NodeId, NodePorts.Error) ? NodePorts.Error : null,
            Output = good ? result.Output : passedOver ? WithError(result, policy!.Output) : WithError(result, result.Output),
            Error = good ? null : result.Error,
            Final = result.Final,
            Task = result.Task,
            Input = input,
            StartedAt = startedAt,
            RunOutputs = result.RunOutputs,
        };
    }

    /// <summary>What nodes behind a failure may refer to.</summary>
    private static JsonObject WithError(NodeResult result, JsonObject? values)
    {
        var output = (JsonObject?)values?.DeepClone() ?? [];
        output["error"] = new JsonObject
        {
            ["message"] = result.Error?.Message,
            ["field"] = result.Error?.Field,
            ["cure"] = result.Error?.Cure,
        };
        return output;
    }
}
