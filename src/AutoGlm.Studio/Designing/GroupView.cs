namespace AutoGlm.Studio.Designing;

/// <summary>A group as the canvas draws it: a titled frame around nodes.</summary>
public sealed record GroupView(string Id, string Title, string Colour, IReadOnlyList<string> Nodes)
{
    /// <summary>Whether both look the same on the canvas.</summary>
    public bool LooksLike(GroupView other) => this with { Nodes = [] } == other with { Nodes = [] } && Nodes.SequenceEqual(other.Nodes);
}
