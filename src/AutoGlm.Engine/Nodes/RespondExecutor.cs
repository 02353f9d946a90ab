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
            return new(NodeResult.Failed(RunError.Of(context.Node.Id, "settings.status", new($"“{status}” is not a status of an answer.", $"“{status}”不是有效的响应状态码。"), new("Use a number from 200 to 599.", "请使用 200 到 599 之间的数字。"))));
        return new(NodeResult.Done(new JsonObject
        {
            ["status"] = code,
            ["headers"] = input["headers"]?.DeepClone() ?? new JsonObject(),
            ["body"] = input["body"]?.DeepClone(),
        }));
    }
}
