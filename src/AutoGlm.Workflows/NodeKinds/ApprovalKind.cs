using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Waits for somebody's yes or no.</summary>
public sealed class ApprovalKind : INodeKind
{
    private static readonly IReadOnlyList<PortDefinition> Ports =
    [
        new("approved", new LocalText("approved", "同意")),
        new("rejected", new LocalText("rejected", "拒绝")),
        StandardPorts.Timeout,
        StandardPorts.Error,
    ];

    public string Kind => "approval";

    public LocalText Title { get; } = new("Approval", "审批");

    public LocalText Help { get; } = new("Waits until somebody says yes or no.", "等待有人同意或拒绝。");

    public string Group => NodeGroups.Human;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "title",
            Editor = FieldEditor.Text,
            Label = new LocalText("Title", "标题"),
            Help = new LocalText("What it is about, in one line.", "一句话说明事项。"),
            Example = "Order {{order.number}} for {{order.total}}",
            Required = true,
        },
        new()
        {
            Name = "text",
            Editor = FieldEditor.LongText,
            Label = new LocalText("Text", "说明"),
            Help = new LocalText("What whoever decides should know.", "审批人需要了解的内容。"),
        },
        new()
        {
            Name = "assignee",
            Editor = FieldEditor.Text,
            Label = new LocalText("For", "交给"),
            Help = new LocalText("Who is asked: a name or a role, shown in the inbox.", "由谁处理：姓名或角色，显示在待办中。"),
        },
        new()
        {
            Name = "timeoutSeconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Time", "期限"),
            Help = new LocalText("Seconds until the wait ends by itself, at the port “too late”; without it, never.", "多少秒后不再等待，从“超时”继续；不填则一直等待。"),
            Example = "86400",
        },
        new()
        {
            Name = "remindSeconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Reminder", "提醒"),
            Help = new LocalText("Seconds after which it is brought to mind again.", "多少秒后再次提醒。"),
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => Ports;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "approved", Type = ValueTypes.Boolean },
        new() { Name = "comment" },
        new() { Name = "timedOut", Type = ValueTypes.Boolean },
        new() { Name = "error", Type = ValueTypes.Any },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "timeoutSeconds", 1, 315_360_000);
}
