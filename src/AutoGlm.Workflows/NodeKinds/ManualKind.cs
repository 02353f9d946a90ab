using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Where a run begins that a person or a caller starts. Later nodes refer to what was given as <c>{{input.x}}</c>.</summary>
public sealed class ManualKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "manual";

    public string Kind => Name;

    public LocalText Title { get; } = new("Start", "开始");

    public LocalText Help { get; } = new(
        "Begins the agent when someone runs it, with the agent's inputs.",
        "有人运行智能体时从这里开始，并带上智能体的输入。");

    public string Group => NodeGroups.Trigger;

    public bool TakesInput => false;

    public IReadOnlyList<FieldDefinition> Fields => [];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => [];
}
