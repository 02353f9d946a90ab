namespace AutoGlm.Workflows.Comparing;

/// <summary>A line of a comparison of two texts.</summary>
/// <param name="Sort">Where it stands.</param>
/// <param name="Before">Its number in the older text, from 1; null where it isn't in it.</param>
/// <param name="After">Its number in the newer text, from 1; null where it isn't in it.</param>
/// <param name="Pieces">Its text in pieces; those that differ from the line in its place are marked.</param>
public sealed record DiffLine(LineSort Sort, int? Before, int? After, IReadOnlyList<DiffPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));
}
