namespace AutoGlm.Studio.Designing;

/// <summary>Marks a node that someone else has selected.</summary>
/// <param name="Id">The node, as the canvas calls it.</param>
/// <param name="Number">Whose mark it is: their number, which is also their colour's.</param>
/// <param name="Label">Who they are, for people.</param>
public sealed record VisitorMark(string Id, int Number, string Label);
