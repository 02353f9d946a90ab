using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Gives values a name, so that later nodes can refer to them.</summary>
public sealed class SetKind : INodeKind
{
    public string Kind => "set";

    public LocalText Title { get; } = new("Set values", "设置变量");

    public LocalText Help { get; } = new(
        "Gives values a name for later nodes.",
        "为数值命名，供后面的节点使用。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "values",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Values", "变量"),
            Help = new LocalText(
                "A name and what it holds. A value that is one reference keeps its type; JSON is allowed.",
                "名称及其内容。只含一个引用的值保持原类型；也可以写 JSON。"),
            Example = "greeting = Hello {{input.name}}",
            Required = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        node.Settings["values"] is JsonObject values
            ? [.. values.Select(pair => new ValueDefinition { Name = pair.Key, Type = ValueTypes.Any })]
            : [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.CheckNames(node, "values");
}
