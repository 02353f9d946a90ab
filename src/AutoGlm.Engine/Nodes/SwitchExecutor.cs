using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Nodes;

/// <summary>Leaves by the port of the first case that the value is, or by <c>else</c>.</summary>
internal sealed class SwitchExecutor : INodeExecutor
{
    public string Kind => "switch";

    public bool ReachesOutside => false;

    public string PassPort => "else";

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken)
    {
        var value = NodeInput.Text(context.Input, "value")?.Trim() ?? "";
        var found = NodeInput.Words(context.Input, "cases").Select(one => one.Trim()).FirstOrDefault(one => string.Equals(one, value, StringComparison.OrdinalIgnoreCase));
        return new(NodeResult.Done(new JsonObject { ["case"] = found }, found ?? PassPort));
    }
}
