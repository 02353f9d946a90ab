namespace AutoGlm.Tasks.Text.Values;

/// <summary>A date, or a span of days, met in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Date">The day, or the first one.</param>
/// <param name="To">The last day, of a range; else null.</param>
/// <param name="Alternative">The other reading where the text allows two (03/04, "next Friday"); else null.</param>
/// <param name="YearSaid">Whether the text settles the year; else the next occurrence was taken.</param>
public sealed record FoundDate(TextSpan Span, DateOnly Date, DateOnly? To = null, DateOnly? Alternative = null, bool YearSaid = true);
