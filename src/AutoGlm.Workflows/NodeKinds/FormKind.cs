using System.Text.Json;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Waits for somebody to fill in a form.</summary>
public sealed class FormKind : INodeKind
{
    public string Kind => "form";

    public LocalText Title { get; } = new("Form", "表单");

    public LocalText Help { get; } = new("Waits until somebody has filled in a form.", "等待有人填写表单。");

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
            Example = "Who travels?",
            Required = true,
        },
        new()
        {
            Name = "text",
            Editor = FieldEditor.LongText,
            Label = new LocalText("Text", "说明"),
            Help = new LocalText("What whoever fills it in should know.", "填写人需要了解的内容。"),
        },
        new()
        {
            Name = "fields",
            Editor = FieldEditor.Values,
            Label = new LocalText("Fields", "字段"),
            Help = new LocalText("What is asked for; later nodes refer to each by its name.", "要填写的内容；后面的节点按名称引用。"),
            Required = true,
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

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutTimeoutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [.. FieldsOf(node), new() { Name = "timedOut", Type = ValueTypes.Boolean }, new() { Name = "error", Type = ValueTypes.Any }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "timeoutSeconds", 1, 315_360_000);

    private static IEnumerable<ValueDefinition> FieldsOf(WorkflowNode node)
    {
        try
        {
            return node.Settings["fields"].Deserialize<List<ValueDefinition>>(JsonSerializerOptions.Web) ?? [];
        }
        catch (JsonException)
        {
            // What is misshapen is said by the field's own rules.
            return [];
        }
    }
}
