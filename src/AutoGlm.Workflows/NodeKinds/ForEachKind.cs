using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Does the same for each item of a list.</summary>
public sealed class ForEachKind : INodeKind
{
    public const string EachPort = "each";
    public const string DonePort = "done";

    public string Kind => "for-each";

    public LocalText Title { get; } = new("For each", "逐项循环");

    public LocalText Help { get; } = new(
        "Does what follows “each item” for every item of a list, then goes on at “done” with what each gave.",
        "对列表中的每一项执行“每一项”之后的步骤，全部完成后从“完成”继续，并汇总各项结果。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "items",
            Editor = FieldEditor.Json,
            Label = new LocalText("List", "列表"),
            Help = new LocalText("What is gone through. In the body: {{this.item}} and {{this.index}}, with this node's id for “this”.", "要遍历的列表。循环体中可用 {{本节点.item}} 和 {{本节点.index}}。"),
            Example = "{{read.orders}}",
            Required = true,
        },
        new()
        {
            Name = "collect",
            Editor = FieldEditor.Json,
            Label = new LocalText("Result of each item", "每一项的结果"),
            Help = new LocalText("What is kept of each item; without it, what the last node of the body put out.", "每一项保留的内容；不填则保留循环体最后一个节点的输出。"),
            Example = "{{approve.decision}}",
        },
        new()
        {
            Name = "concurrency",
            Editor = FieldEditor.Number,
            Label = new LocalText("Side by side", "同时进行"),
            Help = new LocalText("How many items at once.", "同时处理多少项。"),
            Default = 1,
        },
        new()
        {
            Name = "onItemFailure",
            Editor = FieldEditor.Choice,
            Label = new LocalText("When an item fails", "某一项失败时"),
            Help = new LocalText("Going on keeps the place of the failed item empty and names it in “failed”.", "选择继续时，失败项的位置留空，并记录在 failed 中。"),
            Default = "fail",
            Choices =
            [
                new("fail", new LocalText("break off", "中止")),
                new("continue", new LocalText("go on with the others", "继续处理其余各项")),
            ],
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) =>
        [new(EachPort, new LocalText("each item", "每一项")), new(DonePort, new LocalText("done", "完成")), StandardPorts.Error];

    public IReadOnlyList<string> BodyPorts { get; } = [EachPort];

    public IReadOnlyList<string> BodyFields { get; } = ["collect"];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "item", Type = ValueTypes.Any },
        new() { Name = "index", Type = ValueTypes.Number },
        new() { Name = "results", Type = ValueTypes.List },
        new() { Name = "count", Type = ValueTypes.Number },
        new() { Name = "failed", Type = ValueTypes.List },
        new() { Name = "error", Type = ValueTypes.Any },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "concurrency", 1, 1000);
}
