namespace AutoGlm.Tasks.Observing;

/// <summary>Which node of one observation is which of another.</summary>
internal sealed class NodeMatch
{
    private NodeMatch(List<NodeChange> pairs, List<UiNode> onlyBefore, List<UiNode> onlyAfter) =>
        (Pairs, OnlyBefore, OnlyAfter) = (pairs, onlyBefore, onlyAfter);

    public IReadOnlyList<NodeChange> Pairs { get; }

    public IReadOnlyList<UiNode> OnlyBefore { get; }

    public IReadOnlyList<UiNode> OnlyAfter { get; }

    public static NodeMatch Of(ObservationIndex before, ObservationIndex after)
    {
        var partner = new UiNode?[after.Count];
        var taken = new HashSet<UiNode>(before.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < after.Count; i++)
        {
            if (before.Find(after.NodeAt(i).Ref) is { } same && same.Role == after.NodeAt(i).Role && taken.Add(same))
                partner[i] = same;
        }

        var free = new Dictionary<(string, string, string?), Queue<UiNode>>();
        foreach (var node in before.Nodes)
        {
            if (taken.Contains(node) || !Says(node))
                continue;
            var identity = Identity(node);
            if (!free.TryGetValue(identity, out var queue))
                free[identity] = queue = new Queue<UiNode>();
            queue.Enqueue(node);
        }

        var appeared = new List<UiNode>();
        var pairs = new List<NodeChange>(after.Count);
        for (var i = 0; i < after.Count; i++)
        {
            var node = after.NodeAt(i);
            if (partner[i] is null && Says(node) && free.TryGetValue(Identity(node), out var queue) && queue.TryDequeue(out var like))
                partner[i] = like;
            if (partner[i] is { } known)
                pairs.Add(new NodeChange(known, node));
            else if (Says(node))
                appeared.Add(node);
        }

        var left = new HashSet<UiNode>(free.Values.SelectMany(queue => queue), ReferenceEqualityComparer.Instance);
        return new NodeMatch(pairs, [.. before.Nodes.Where(left.Contains)], appeared);
    }

    private static (string, string, string?) Identity(UiNode node) => (node.Role, node.Name, node.Key);

    private static bool Says(UiNode node) =>
        (node.Name.Length > 0 || UiRoles.IsInteractive(node) || UiRoles.IsDialog(node)) && !ScreenPrint.IsTicking(node);
}
