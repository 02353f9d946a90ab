using System.Text.Json.Nodes;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>The values of a goal that must be kept verbatim: quoted texts, secrets, addresses.</summary>
internal static class Quotes
{
    public static IEnumerable<Piece> Find(string goal) =>
        PieceReader.Mark(goal, new JsonObject(), DateTimeOffset.UnixEpoch).Pieces.Where(p => p.Kind is PieceKind.Quoted or PieceKind.Secret or PieceKind.Url or PieceKind.Email);
}
