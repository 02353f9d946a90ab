namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>The order in which things are taken.</summary>
/// <param name="Attribute">By what, in the goal's words: <c>size</c>, <c>price</c>, …; null for what they say of themselves (their number, else their text).</param>
/// <param name="Descending">From the most to the least, from Z to A.</param>
public sealed record Ordering(string? Attribute, bool Descending);
