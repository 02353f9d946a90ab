using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Brings branches together again.</summary>
public sealed class JoinKind : INodeKind
{
    public string Kind => "join";

    public LocalText Title { get; } = new("Join", "汇合");

    public LocalText Help { get; } = new("Waits for the branches that lead here, then goes on once.", "等待通向这里的分支，然后继续一次。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "mode",
            Editor = FieldEditor.Choice,
            Label = new LocalText("Goes on", "继续条件"),
            Help = new LocalText("Branches that end elsewhere are not waited for.", "在别处结束的分支不会被等待。"),
            Default = "all",
            Choices =
            [
                new("all", new LocalText("when all have come", "全部到达后")),
                new("any", new LocalText("with the first; the others run to their end", "第一个到达即继续，其余照常完成")),
                new("first", new LocalText("with the first; the others are broken off", "第一个到达即继续，其余中止")),
            ],
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [new() { Name = "branches", Type = ValueTypes.Any }, new() { Name = "count", Type = ValueTypes.Number }];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        if (agent.Edges.Count(edge => edge.To == node.Id) < 2)
            yield return Problem.Error(node.Id, "edges", new("Fewer than two branches lead to this join, so there is nothing to wait for.", "通向此汇合的分支不足两个，无需等待。"), new("Lead another branch here, or remove the join.", "请再连接一个分支到这里，或删除此汇合。"));
    }
}
