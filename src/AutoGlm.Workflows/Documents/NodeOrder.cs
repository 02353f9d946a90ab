namespace AutoGlm.Workflows.Documents;

/// <summary>Orders ids as the document's nodes stand, unknown ones after them by spelling, so that diffs stay small.</summary>
internal sealed class NodeOrder : IComparer<string>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public NodeOrder(AgentDocument document)
    {
        foreach (var node in document.Nodes)
            _places.TryAdd(node.Id, _places.Count);
    }

    public int Compare(string? x, string? y)
    {
        var byPlace = Place(x).CompareTo(Place(y));
        return byPlace != 0 ? byPlace : string.CompareOrdinal(x, y);
    }

    private int Place(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : int.MaxValue;
}
