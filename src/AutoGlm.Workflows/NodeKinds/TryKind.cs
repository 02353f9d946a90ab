using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Tries something, deals with its failure, and does something in any case.</summary>
public sealed class TryKind : INodeKind
{
    public const string TryPort = "try";
    public const string CatchPort = "catch";
    public const string FinallyPort = "finally";

    private static readonly IReadOnlyList<PortDefinition> Ports =
    [
        new(TryPort, new LocalText("try", "尝试")),
        new(CatchPort, new LocalText("when that fails", "失败时")),
        new(FinallyPort, new LocalText("in any case", "无论如何")),
        StandardPorts.Out,
        StandardPorts.Error,
    ];

    public string Kind => "try";

    public LocalText Title { get; } = new("Try", "尝试");

    public LocalText Help { get; } = new(
        "Does what follows “try”; when a node there fails, what follows “when that fails”; and at last what follows “in any case”.",
        "执行“尝试”之后的步骤；其中有节点失败时执行“失败时”；最后总会执行“无论如何”。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } = [];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => Ports;

    public IReadOnlyList<string> BodyPorts { get; } = [TryPort, CatchPort, FinallyPort];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "failed", Type = ValueTypes.Boolean },
        new() { Name = "error", Type = ValueTypes.Any },
        new() { Name = "result", Type = ValueTypes.Any },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        if (!agent.Edges.Any(edge => edge.From == node.Id && edge.Port == TryPort))
            yield return Problem.Warning(node.Id, "edges", new("Nothing follows “try”.", "“尝试”之后没有任何节点。"), new("Connect the port try to the first node that is to be tried.", "请把出口 try 连接到要尝试的第一个节点。"));
    }
}
