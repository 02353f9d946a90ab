namespace AutoGlm.Tasks.Text.Values;

/// <summary>A time of day, or a range, met in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Time">The time, or the first one.</param>
/// <param name="To">The end of a range; else null.</param>
/// <param name="Alternative">Twelve hours off, where the text doesn't say which half of the day; else null.</param>
public sealed record FoundTime(TextSpan Span, TimeOnly Time, TimeOnly? To = null, TimeOnly? Alternative = null);
