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

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        PeopleFields.Title("Who travels?"),
        PeopleFields.Text,
        new()
        {
            Name = "fields",
            Editor = FieldEditor.FormFields,
            Label = new LocalText("Fields", "字段"),
            Help = new LocalText("What is asked for; later nodes refer to each by its name.", "要填写的内容；后面的节点按名称引用。"),
            Required = true,
        },
        PeopleFields.Assignee,
        PeopleFields.Timeout,
        PeopleFields.Reminder,
        PeopleFields.Notify,
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutTimeoutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [.. FieldsOf(node), new() { Name = "timedOut", Type = ValueTypes.Boolean }, new() { Name = "error", Type = ValueTypes.Any }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "timeoutSeconds", 1, 315_360_000);

    private static IEnumerable<ValueDefinition> FieldsOf(WorkflowNode node)
    {
        try
        {
            return node.Settings["fields"].Deserialize<List<ValueDefinition?>>(JsonSerializerOptions.Web)?.OfType<ValueDefinition>() ?? [];
        }
        catch (JsonException)
        {
            // What is misshapen is said by the field's own rules.
            return [];
        }
    }
}
