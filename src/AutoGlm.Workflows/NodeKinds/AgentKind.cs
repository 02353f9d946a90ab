using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Runs another agent and waits for what it brings back.</summary>
public sealed class AgentKind : INodeKind
{
    public string Kind => "agent";

    public LocalText Title { get; } = new("Agent", "调用智能体");

    public LocalText Help { get; } = new("Runs another agent, in a run of its own, and goes on with its outputs.", "在独立的运行中调用另一个智能体，并使用它的输出继续。");

    public string Group => NodeGroups.Tool;

    public bool TakesInput => true;

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "agent",
            Editor = FieldEditor.Text,
            Label = new LocalText("Agent", "智能体"),
            Help = new LocalText("The id of the agent.", "要调用的智能体的标识。"),
            Example = "book-a-table",
            Offers = FieldOffer.Agents,
            Required = true,
        },
        new()
        {
            Name = "version",
            Editor = FieldEditor.Number,
            Label = new LocalText("Version", "版本"),
            Help = new LocalText("The version that is pinned; without it, the newest when the node begins.", "固定使用的版本；不填则使用节点开始时的最新版本。"),
            Example = "2",
        },
        new()
        {
            Name = "inputs",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Inputs", "输入"),
            Help = new LocalText("The agent's inputs by name.", "按名称给出该智能体的输入。"),
            Example = "guests = {{input.guests}}",
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutAndError;

    /// <summary>What another document promises is not known here, so nothing is said of its outputs and any reference is let through.</summary>
    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public bool OutputsAreOpen => true;

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.Within(node, "version", 1, int.MaxValue);
}
