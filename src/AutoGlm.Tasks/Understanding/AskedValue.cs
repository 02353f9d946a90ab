namespace AutoGlm.Tasks.Understanding;

/// <summary>Something the goal asks for.</summary>
/// <param name="Text">The asked thing in the goal's words: "price of the blue lamp", 确认号.</param>
/// <param name="Concept">The lexicon's concept, or null.</param>
/// <param name="Type">text, number, money, date, time, boolean or list.</param>
public sealed record AskedValue(string Text, string? Concept, string Type)
{
    /// <summary>The whole question, where it was asked as one: "When does the first bus to Oslo leave?"; null when only a value is named.</summary>
    public string? Question { get; init; }

    /// <summary>The same question in other words that the goal has for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What the goal says beside the question: it may name the thing asked about.</summary>
    public string Context { get; init; } = "";
}
