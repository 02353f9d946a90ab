using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>A value that stands in a goal.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">What to enter.</param>
/// <param name="Kind">What its form shows it to be.</param>
/// <param name="Number">A number in digits; null for all else.</param>
internal sealed record GoalValue(TextSpan Span, string Text, GoalValueKind Kind, string? Number);
