namespace AutoGlm.Tasks.Text.Values;

/// <summary>A length of time met in a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Length">Its length; a month counts as 30 days, a year as 365.</param>
/// <param name="Unit">minute, hour, day, night, week, month or year: the unit it was said in.</param>
public sealed record FoundDuration(TextSpan Span, TimeSpan Length, string Unit);
