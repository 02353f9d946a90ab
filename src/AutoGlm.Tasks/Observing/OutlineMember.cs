namespace AutoGlm.Tasks.Observing;

/// <summary>One of several siblings of a kind, cut into pieces.</summary>
internal sealed record OutlineMember(int Position, List<OutlinePiece> Pieces)
{
    public string Shape { get; } = string.Join('|', Pieces.Select(piece => piece.Ref is null ? "text" : piece.Role));
}
