using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Nodes;

/// <summary>Waits for somebody to fill in a form.</summary>
internal sealed class FormExecutor(Notices notices) : IWaitingExecutor
{
    public string Kind => "form";

    public bool ReachesOutside => false;

    public (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now)
    {
        var title = NodeInput.Text(context.Input, "title") ?? "";
        var text = NodeInput.Text(context.Input, "text") is { Length: > 0 } more ? more : title;
        if (Waits.Nobody(context, text) is { } nobody) return (null, nobody);
        return (new NodeWait("form", new Question { Text = text, Kind = "form" }, new WaitDetails
        {
            Title = title,
            Assignee = NodeInput.Text(context.Input, "assignee"),
            Fields = context.Input["fields"]?.DeepClone() as JsonArray ?? [],
            DueAt = Waits.After(context, "timeoutSeconds", now),
            RemindAt = Waits.After(context, "remindSeconds", now),
        }), null);
    }

    public ValueTask<NodeResult?> ArmAsync(NodeContext context, CancellationToken cancellationToken) => notices.SendAsync(context, reminder: false, cancellationToken);

    public ValueTask<NodeResult?> RemindAsync(NodeContext context, CancellationToken cancellationToken) => notices.SendAsync(context, reminder: true, cancellationToken);

    public NodeResult End(NodeContext context, WaitAnswer answer) => answer.TimedOut
        ? Waits.TooLate(context, new("Nobody filled in the form in time.", "没有人按时填写表单。"))
        : NodeResult.Done(answer.Value?.DeepClone() as JsonObject ?? []);
}
