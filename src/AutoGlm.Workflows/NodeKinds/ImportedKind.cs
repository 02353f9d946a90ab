using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>
/// Stands for a node of another product's file that nothing here does, and keeps the original. Switched off it is passed
/// over; where the original decided which way to go, nobody knows which, so such an agent can't run before it is replaced.
/// </summary>
public sealed class ImportedKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "imported";

    public string Kind => Name;

    public LocalText Title { get; } = new("Imported", "导入的节点");

    public LocalText Help { get; } = new(
        "Keeps what nothing here does, as it stood in the file it came from. It is passed over while it is switched off.",
        "按导入文件中的原样保留此处没有对应功能的节点；停用时运行会跳过它。");

    public string Group => NodeGroups.Tool;

    public bool TakesInput => true;

    public bool InPalette => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "from",
            Editor = FieldEditor.Text,
            Label = new LocalText("From", "来源"),
            Help = new LocalText("The product it came from.", "来自哪个产品。"),
        },
        new()
        {
            Name = "type",
            Editor = FieldEditor.Text,
            Label = new LocalText("Type there", "原类型"),
            Help = new LocalText("What it was called there.", "在原产品中的类型。"),
        },
        new()
        {
            Name = "original",
            Editor = FieldEditor.Json,
            Label = new LocalText("Original", "原内容"),
            Help = new LocalText("As it stood in the file; secrets are taken out.", "文件中的原样，其中的机密已移除。"),
        },
        new()
        {
            Name = "ways",
            Editor = FieldEditor.Words,
            Label = new LocalText("Further ways", "其他出口"),
            Help = new LocalText("Where it led besides “Next”.", "除“下一步”之外通向的出口。"),
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) =>
        [StandardPorts.Out, .. NodeSettings.Words(node, "ways").Where(way => way is not ("out" or "error")).Select(way => new PortDefinition(way, new LocalText(way, way))), StandardPorts.Error];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public bool OutputsAreOpen => true;

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        yield return Problem.Error(node.Id, "kind", new($"{Called(node)} can't be done here.", $"{CalledZh(node)}在此无法执行。"), new("Replace it by nodes that do the same, or switch it off to pass over it.", "请换成功能相同的节点，或停用它以跳过。"));
    }

    public IEnumerable<Problem> ValidateDisabled(WorkflowNode node, AgentDocument agent)
    {
        var decides = agent.Edges.Where(edge => edge.From == node.Id && edge.Port != StandardPorts.Error.Name).Select(edge => edge.Port).Distinct().Count() > 1;
        yield return decides
            ? Problem.Error(node.Id, "kind", new($"{Called(node)} decided which way to go, and nothing here does that.", $"{CalledZh(node)}原本决定走哪条路，这里没有对应的功能。"), new("Replace it by an If or a Switch, or remove the ways that shall not be gone.", "请换成“条件判断”或“多路选择”，或删除不应走的连线。"))
            : Problem.Warning(node.Id, "kind", new($"{Called(node)} is passed over: nothing here does the same.", $"{CalledZh(node)}会被跳过：这里没有相同的功能。"), new("Replace it by nodes that do, or remove it.", "请换成功能相同的节点，或删除它。"));
    }

    private static string Called(WorkflowNode node) => NodeSettings.Text(node, "type") is { Length: > 0 } type ? $"“{type}”" : "What was imported";

    private static string CalledZh(WorkflowNode node) => NodeSettings.Text(node, "type") is { Length: > 0 } type ? $"“{type}”" : "导入的内容";
}
