namespace AutoGlm.Tasks.Text.Values;

/// <summary>A number met in a text.</summary>
/// <param name="Span">Where the number alone stands.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">The counted word after it (people, 位, nights, 张, …), folded; null when none is known.</param>
/// <param name="Whole">Where number and unit stand.</param>
/// <param name="InWords">Whether it was written in words.</param>
public sealed record FoundNumber(TextSpan Span, decimal Value, string? Unit, TextSpan Whole, bool InWords);
