namespace AutoGlm.Tasks.Text.Values;

/// <summary>A place in an order met in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Position">First is 1; last is −1, the one before it −2.</param>
public sealed record FoundOrdinal(TextSpan Span, int Position);
