namespace AutoGlm.Studio.Designing;

/// <summary>The body of a loop or a try, as the canvas draws a frame around it.</summary>
/// <param name="Id">The owner and the port at which it begins.</param>
/// <param name="Owner">Node it belongs to.</param>
/// <param name="Group">Group of the owner's kind: its colour.</param>
/// <param name="Label">What is said at the frame.</param>
/// <param name="Nodes">Nodes in it, those of bodies within it among them.</param>
public sealed record BodyView(string Id, string Owner, string Group, string Label, IReadOnlyList<string> Nodes)
{
    /// <summary>Whether both look the same on the canvas.</summary>
    public bool LooksLike(BodyView other) => this with { Nodes = [] } == other with { Nodes = [] } && Nodes.SequenceEqual(other.Nodes);
}
