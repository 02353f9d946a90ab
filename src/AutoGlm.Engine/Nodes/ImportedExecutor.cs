using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Nodes;

/// <summary>A placeholder is passed over while it is switched off; what it stands for can't be done.</summary>
internal sealed class ImportedExecutor : INodeExecutor
{
    public string Kind => ImportedKind.Name;

    public bool ReachesOutside => false;

    public ValueTask<NodeResult> ExecuteAsync(NodeContext context, CancellationToken cancellationToken) =>
        new(NodeResult.Failed(RunError.Of(context.Node.Id, "kind", new("The node stands for something of another product that can't be done here.", "此节点代表其他产品的功能，在此无法执行。"), new("Replace it by nodes that do the same, or switch it off.", "请换成功能相同的节点，或停用它。"))));
}
