namespace AutoGlm.Studio.Designing;

/// <summary>What changed on the canvas; against nothing it is the whole picture.</summary>
public sealed record CanvasPatch(
    IReadOnlyList<NodeView> Nodes,
    IReadOnlyList<string> RemovedNodes,
    IReadOnlyList<EdgeView> Edges,
    IReadOnlyList<string> RemovedEdges)
{
    public bool IsEmpty => Nodes.Count + RemovedNodes.Count + Edges.Count + RemovedEdges.Count == 0;
}
