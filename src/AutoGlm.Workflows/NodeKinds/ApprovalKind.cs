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

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        PeopleFields.Title("Order {{order.number}} for {{order.total}}"),
        PeopleFields.Text,
        PeopleFields.Assignee,
        PeopleFields.Timeout,
        PeopleFields.Reminder,
        PeopleFields.Notify,
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
