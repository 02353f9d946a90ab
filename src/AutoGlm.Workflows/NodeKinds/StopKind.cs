using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Ends the whole run well, at once.</summary>
public sealed class StopKind : INodeKind
{
    private readonly EndKind _end = new();

    public string Kind => "stop";

    public LocalText Title { get; } = new("Stop", "立即结束");

    public LocalText Help { get; } = new("Ends the whole run at once, with what other branches are doing.", "立即结束整个运行，其他分支一并中止。");

    public string Group => NodeGroups.End;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields => [_end.Fields[0]];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => [];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => _end.Validate(node, agent);
}
