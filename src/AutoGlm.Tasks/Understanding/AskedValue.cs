namespace AutoGlm.Tasks.Understanding;

/// <summary>Something the goal asks for.</summary>
/// <param name="Text">The asked thing in the goal's words: "price of the blue lamp", 确认号.</param>
/// <param name="Concept">The lexicon's concept, or null.</param>
/// <param name="Type">text, number, money, date, time, boolean or list.</param>
public sealed record AskedValue(string Text, string? Concept, string Type)
{
    /// <summary>The whole question, where it was asked as one: "When does the first bus to Oslo leave?"; null when only a value is named.</summary>
    public string? Question { get; init; }
}
