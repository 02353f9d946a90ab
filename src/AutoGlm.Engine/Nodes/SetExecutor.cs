using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>Puts out the values it was given.</summary>
internal sealed class SetExecutor : INodeExecutor
{
    public string Kind => "set";

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) =>
        new(NodeResult.Done(context.Input["values"]?.DeepClone() as JsonObject ?? []));
}
