using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Goes one of two ways, by structured conditions.</summary>
public sealed class IfKind : INodeKind
{
    public const string TruePort = "true";
    public const string FalsePort = "false";

    private static readonly IReadOnlyList<PortDefinition> Ports =
    [
        new(TruePort, new LocalText("Yes", "是")),
        new(FalsePort, new LocalText("No", "否")),
    ];

    public string Kind => "if";

    public LocalText Title { get; } = new("If", "条件判断");

    public LocalText Help { get; } = new(
        "Compares values and goes on at Yes or No.",
        "比较数值，然后从“是”或“否”继续。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "conditions",
            Editor = FieldEditor.Conditions,
            Label = new LocalText("Conditions", "条件"),
            Help = new LocalText(
                "Rows of left, operator, right. All or any of them must hold.",
                "每行由左值、运算符和右值组成；可要求全部满足或任一满足。"),
            Required = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => Ports;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [new() { Name = "result", Type = ValueTypes.Boolean }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => [];
}
