using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Nodes;

/// <summary>Waits for something that the outside tells by name.</summary>
internal sealed class EventExecutor : IWaitingExecutor
{
    public string Kind => "wait-event";

    public bool ReachesOutside => false;

    public (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now)
    {
        if (NodeInput.Text(context.Input, "event")?.Trim() is not { Length: > 0 } key)
            return (null, NodeResult.Failed(RunError.Of(context.Node.Id, "settings.event", new("The event has no name.", "事件没有名称。"), new("Name it, such as order-paid-{{order.id}}.", "请为它命名，例如 order-paid-{{order.id}}。"))));
        return (new NodeWait("event", null, new WaitDetails { Key = key, DueAt = Waits.After(context, "timeoutSeconds", now) }), null);
    }

    public NodeResult End(NodeContext context, WaitAnswer answer) => answer.TimedOut
        ? Waits.TooLate(context, new("The event did not come in time.", "事件没有按时到来。"))
        : NodeResult.Done(new JsonObject { ["data"] = answer.Value?.DeepClone() });
}
