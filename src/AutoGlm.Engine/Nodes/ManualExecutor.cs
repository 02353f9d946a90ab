namespace AutoGlm.Engine.Nodes;

/// <summary>Where a run begins: its output is the run's input.</summary>
internal sealed class ManualExecutor : INodeExecutor
{
    public string Kind => "manual";

    public bool ReachesOutside => false;

    public bool IsTrigger => true;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) => new(NodeResult.Done([]));
}
