namespace AutoGlm.Engine.Nodes;

/// <summary>Goes on at all of its ports at once.</summary>
internal sealed class ParallelExecutor : INodeExecutor
{
    public string Kind => "parallel";

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public string PassPort => NodePorts.All;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) => new(NodeResult.Done([], NodePorts.All));
}
