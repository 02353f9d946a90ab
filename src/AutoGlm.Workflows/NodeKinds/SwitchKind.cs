using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Goes one of several ways, by what a value is.</summary>
public sealed class SwitchKind : INodeKind
{
    public const string ElsePort = "else";

    private static readonly PortDefinition Else = new(ElsePort, new LocalText("Otherwise", "其他情况"));

    public string Kind => "switch";

    public LocalText Title { get; } = new("Switch", "多路选择");

    public LocalText Help { get; } = new("Goes the way whose case the value is.", "按取值走对应的分支。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "value",
            Editor = FieldEditor.Text,
            Label = new LocalText("Value", "取值"),
            Help = new LocalText("What is looked at.", "要判断的值。"),
            Example = "{{order.state}}",
            Required = true,
        },
        new()
        {
            Name = "cases",
            Editor = FieldEditor.Words,
            Label = new LocalText("Cases", "各种情况"),
            Help = new LocalText("A port for each; capitals don't matter.", "每种情况一个出口；不区分大小写。"),
            Example = "paid, open, cancelled",
            Required = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => [.. NodeSettings.Words(node, "cases").Select(one => new PortDefinition(one, new LocalText(one, one))), Else];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [new() { Name = "case" }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.CheckPorts(node, "cases", [ElsePort]);
}
