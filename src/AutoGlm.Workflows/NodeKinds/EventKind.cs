using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Waits for something that the outside tells by name.</summary>
public sealed class EventKind : INodeKind
{
    public string Kind => "wait-event";

    public LocalText Title { get; } = new("Wait for an event", "等待事件");

    public LocalText Help { get; } = new("Waits until an event of that name is told over the API.", "等待通过 API 通知的同名事件。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "event",
            Editor = FieldEditor.Text,
            Label = new LocalText("Event", "事件"),
            Help = new LocalText("Its name; with what tells this one from others in it.", "事件名称；其中应包含区分其他事件的内容。"),
            Example = "order-paid-{{order.id}}",
            Required = true,
        },
        PeopleFields.Timeout,
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutTimeoutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [new() { Name = "data", Type = ValueTypes.Any }, new() { Name = "timedOut", Type = ValueTypes.Boolean }, new() { Name = "error", Type = ValueTypes.Any }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "timeoutSeconds", 1, 315_360_000);
}
