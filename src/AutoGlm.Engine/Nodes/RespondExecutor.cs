using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Nodes;

/// <summary>Settles what the caller of a webhook is answered; whoever holds the call open reads it from the node's end.</summary>
internal sealed class RespondExecutor : INodeExecutor
{
    public string Kind => RespondKind.Name;

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var input = context.Input;
        JsonNode status = input["status"]?.DeepClone() ?? 200;
        if (!int.TryParse(status.ToString(), out var code) || code is < 200 or > 599)
            return new(NodeResult.Failed(new RunError(context.Node.Id, "settings.status", $"“{status}” is not a status of an answer.", "Use a number from 200 to 599.")));
        return new(NodeResult.Done(new JsonObject
        {
            ["status"] = code,
            ["headers"] = input["headers"]?.DeepClone() ?? new JsonObject(),
            ["body"] = input["body"]?.DeepClone(),
        }));
    }
}
