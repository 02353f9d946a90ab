namespace AutoGlm.Studio.Designing;

/// <summary>
/// What changed on the canvas; against nothing it is the whole picture. Bodies, groups and notes come all or, where they are
/// as before, not at all.
/// </summary>
public sealed record CanvasPatch(
    IReadOnlyList<NodeView> Nodes,
    IReadOnlyList<string> RemovedNodes,
    IReadOnlyList<EdgeView> Edges,
    IReadOnlyList<string> RemovedEdges,
    IReadOnlyList<BodyView>? Bodies,
    IReadOnlyList<GroupView>? Groups,
    IReadOnlyList<NoteView>? Notes)
{
    public bool IsEmpty => Nodes.Count + RemovedNodes.Count + Edges.Count + RemovedEdges.Count == 0 && (Bodies, Groups, Notes) is (null, null, null);
}
