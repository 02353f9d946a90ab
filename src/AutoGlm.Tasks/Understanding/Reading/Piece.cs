using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>A value recognised by its own form.</summary>
internal sealed record Piece(PieceKind Kind, TextSpan Span, string Value)
{
    /// <summary>End of a range, canonical.</summary>
    public string? To { get; init; }

    public string? Alternative { get; init; }

    /// <summary>Counted word of a number, unit of a duration, currency of a sum.</summary>
    public string? Unit { get; init; }

    /// <summary>Name of the input whose value this is.</summary>
    public string? Input { get; init; }

    public TimeSpan Length { get; init; }
}
