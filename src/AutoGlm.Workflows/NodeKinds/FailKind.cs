using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Counts as a failure where it stands.</summary>
public sealed class FailKind : INodeKind
{
    public string Kind => "fail";

    public LocalText Title { get; } = new("Fail", "报告失败");

    public LocalText Help { get; } = new(
        "Fails: the try or the loop around it deals with that, or else the run fails.",
        "报告失败：由外层的“尝试”或循环处理，否则整个运行失败。");

    public string Group => NodeGroups.End;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "message",
            Editor = FieldEditor.Text,
            Label = new LocalText("Message", "说明"),
            Help = new LocalText("Why, for people.", "失败原因，供人阅读。"),
            Example = "Only {{count.left}} left",
            Required = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => [];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => [];
}
