using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Goes several ways at once.</summary>
public sealed class ParallelKind : INodeKind
{
    public string Kind => "parallel";

    public LocalText Title { get; } = new("Parallel", "并行");

    public LocalText Help { get; } = new("Goes on at all of its ports at once; a join brings the branches together.", "同时走所有出口；用“汇合”把各分支合到一起。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "branches",
            Editor = FieldEditor.Words,
            Label = new LocalText("Branches", "分支"),
            Help = new LocalText("A port for each.", "每个分支一个出口。"),
            Example = "hotel, train",
            Required = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => [.. NodeSettings.Words(node, "branches").Select(one => new PortDefinition(one, new LocalText(one, one)))];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => NodeSettings.CheckPorts(node, "branches", []);
}
