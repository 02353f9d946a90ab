using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Fails where it stands: the try or the loop around it deals with that, or else the run fails.</summary>
internal sealed class FailExecutor : INodeExecutor
{
    public string Kind => "fail";

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var message = NodeInput.Text(context.Input, "message");
        return new(NodeResult.Failed(RunError.Of(
            context.Node.Id, null,
            string.IsNullOrWhiteSpace(message) ? new("The workflow says that this counts as failed.", "工作流将此视为失败。") : new(message, message),
            new("See in the run's nodes which way led here.", "请在运行的各节点中查看是哪条路径通向了这里。"))));
    }
}
