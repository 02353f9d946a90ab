namespace AutoGlm.Tasks.Understanding;

/// <summary>Something the goal asks for.</summary>
/// <param name="Text">The asked thing in the goal's words: "price of the blue lamp", 确认号.</param>
/// <param name="Concept">The lexicon's concept, or null.</param>
/// <param name="Type">text, number, money, date, time, boolean or list.</param>
public sealed record AskedValue(string Text, string? Concept, string Type);
