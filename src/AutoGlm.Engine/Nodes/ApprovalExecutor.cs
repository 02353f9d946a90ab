using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Nodes;

/// <summary>Waits for somebody's yes or no.</summary>
internal sealed class ApprovalExecutor(Notices notices) : IWaitingExecutor
{
    public string Kind => "approval";

    public bool ReachesOutside => false;

    public string PassPort => "approved";

    public (NodeWait? Wait, NodeResult? Instead) Begin(NodeContext context, DateTimeOffset now)
    {
        var title = NodeInput.Text(context.Input, "title") ?? "";
        var text = NodeInput.Text(context.Input, "text") is { Length: > 0 } more ? more : title;
        if (Waits.Nobody(context, text) is { } nobody) return (null, nobody);
        var question = new Question { Text = text, Kind = "approval", Choices = ["yes", "no"] };
        return (new NodeWait("approval", question, new WaitDetails
        {
            Title = title,
            Assignee = NodeInput.Text(context.Input, "assignee"),
            DueAt = Waits.After(context, "timeoutSeconds", now),
            RemindAt = Waits.After(context, "remindSeconds", now),
        }), null);
    }

    public ValueTask<NodeResult?> ArmAsync(NodeContext context, CancellationToken cancellationToken) => notices.SendAsync(context, reminder: false, cancellationToken);

    public ValueTask<NodeResult?> RemindAsync(NodeContext context, CancellationToken cancellationToken) => notices.SendAsync(context, reminder: true, cancellationToken);

    public NodeResult End(NodeContext context, WaitAnswer answer)
    {
        if (answer.TimedOut) return Waits.TooLate(context, new("Nobody said yes or no in time.", "没有人按时同意或拒绝。"));
        var approved = Decision(answer.Value) ?? false;
        return NodeResult.Done(
            new JsonObject { ["approved"] = approved, ["comment"] = (answer.Value as JsonObject)?["comment"]?.DeepClone() },
            approved ? "approved" : "rejected");
    }

    /// <summary>Yes or no, in any of the ways it may be said; null for anything else.</summary>
    public static bool? Decision(JsonNode? answer) => answer switch
    {
        JsonObject said => Decision(said["approved"] ?? said["answer"] ?? said["text"]),
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => YesNo.Of(value.GetValue<string>()),
            _ => null,
        },
        _ => null,
    };
}
