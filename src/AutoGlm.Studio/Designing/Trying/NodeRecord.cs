using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Studio.Designing.Trying;

/// <summary>What one run recorded about a node.</summary>
/// <param name="Run">The run.</param>
/// <param name="Executions">The node's executions in it, in order; empty where it didn't come so far.</param>
/// <param name="Before">Outputs by node id of what leads to the node and has one, as its last execution saw them; of loops around it the item.</param>
public sealed record NodeRecord(RunSnapshot Run, IReadOnlyList<NodeRunView> Executions, JsonObject Before)
{
    /// <summary>What references can see of it: <c>input</c> and a member for each node.</summary>
    /// <param name="pins">Pinned outputs by node id; they count in place of recorded ones.</param>
    public JsonObject Seen(JsonObject pins)
    {
        var seen = (JsonObject)Before.DeepClone();
        foreach (var (id, output) in pins)
            seen[id] = output?.DeepClone();
        seen["input"] = Run.Run.Inputs.DeepClone();
        return seen;
    }
}
