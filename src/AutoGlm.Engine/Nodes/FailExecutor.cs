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
        return new(NodeResult.Failed(new RunError(
            context.Node.Id, null,
            string.IsNullOrWhiteSpace(message) ? "The workflow says that this counts as failed." : message,
            "See in the run's nodes which way led here.")));
    }
}
