namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>The one with most or least of something.</summary>
/// <param name="Attribute">Of what, in the goal's words or the lexicon's (price, size, date, "followers"); null for the things themselves (their own numbers).</param>
/// <param name="Most">The highest, largest, newest, most expensive; else the lowest, smallest, oldest, cheapest.</param>
public sealed record Superlative(string? Attribute, bool Most);
