using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Does the same again while conditions hold.</summary>
public sealed class WhileKind : INodeKind
{
    public const string BodyPort = "body";
    public const string DonePort = "done";

    public string Kind => "while";

    public LocalText Title { get; } = new("While", "条件循环");

    public LocalText Help { get; } = new(
        "Repeats what follows “again” while its conditions hold.",
        "条件成立时反复执行“再来一次”之后的步骤。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "conditions",
            Editor = FieldEditor.Conditions,
            Label = new LocalText("While", "当"),
            Help = new LocalText("May refer to nodes of the body: their values of the last round count.", "可以引用循环体中的节点，取上一轮的值。"),
            Required = true,
        },
        new()
        {
            Name = "check",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Checked", "检查时机"),
            Help = new LocalText("What the body puts out is known after a round only.", "循环体的输出要在一轮之后才有。"),
            Default = "before",
            Choices =
            [
                new("before", new LocalText("before each round", "每轮之前")),
                new("after", new LocalText("after each round, so at least once", "每轮之后（至少一次）")),
            ],
        },
        new()
        {
            Name = "maxRounds",
            Editor = FieldEditor.Number,
            Label = new LocalText("At most", "最多轮数"),
            Help = new LocalText("Rounds after which the node fails, whatever is said about failures.", "超过这个轮数节点即失败，任何失败设置都不能掩盖。"),
            Default = 100,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) =>
        [new(BodyPort, new LocalText("again", "再来一次")), new(DonePort, new LocalText("done", "完成")), StandardPorts.Error];

    public IReadOnlyList<string> BodyPorts { get; } = [BodyPort];

    public IReadOnlyList<string> BodyFields { get; } = ["conditions"];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "index", Type = ValueTypes.Number },
        new() { Name = "rounds", Type = ValueTypes.Number },
        new() { Name = "last", Type = ValueTypes.Any },
        new() { Name = "error", Type = ValueTypes.Any },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "maxRounds", 1, 100_000);
}
