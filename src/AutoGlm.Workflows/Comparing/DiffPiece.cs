namespace AutoGlm.Workflows.Comparing;

/// <summary>A piece of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Marked">Whether it differs from the line in its place.</param>
public sealed record DiffPiece(string Text, bool Marked);
