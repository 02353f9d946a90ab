using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Ends a branch and gives the run its outputs; as failed it ends the whole run.</summary>
internal sealed class EndExecutor : INodeExecutor
{
    public string Kind => "end";

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var outputs = context.Input["outputs"] as JsonObject ?? [];
        var result = NodeResult.Done((JsonObject)outputs.DeepClone(), port: null) with { RunOutputs = (JsonObject)outputs.DeepClone() };
        if (NodeInput.Text(context.Input, "status") != "failed") return new(result);
        var message = NodeInput.Text(context.Input, "message");
        return new(result with
        {
            EndsRunAs = RunStatus.Failed,
            Error = RunError.Of(
                context.Node.Id, null,
                string.IsNullOrWhiteSpace(message) ? new("The run reached an end that counts as failed.", "运行到达了视为失败的结束节点。") : new(message, message),
                new("See in the run's nodes which way led here.", "请在运行的各节点中查看是哪条路径通向了这里。")),
        });
    }
}
