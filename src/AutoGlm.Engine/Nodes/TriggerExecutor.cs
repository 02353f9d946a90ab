using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>Where a run begins that something from outside set off: its output is what did.</summary>
internal sealed class TriggerExecutor(string kind) : INodeExecutor
{
    public string Kind => kind;

    public bool ReachesOutside => false;

    public bool IsTrigger => true;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) =>
        new(NodeResult.Done(context.State.Start?.TriggerData?.DeepClone() as JsonObject ?? []));
}
