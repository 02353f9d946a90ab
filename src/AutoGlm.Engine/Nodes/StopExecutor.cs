using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Ends the whole run at once and well, whatever other branches are doing.</summary>
internal sealed class StopExecutor : INodeExecutor
{
    public string Kind => "stop";

    public bool ReachesOutside => false;

    public bool KeepsInput => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var outputs = context.Input["outputs"] as JsonObject ?? [];
        return new(NodeResult.Done((JsonObject)outputs.DeepClone(), port: null) with { RunOutputs = (JsonObject)outputs.DeepClone(), EndsRunAs = RunStatus.Succeeded });
    }
}
