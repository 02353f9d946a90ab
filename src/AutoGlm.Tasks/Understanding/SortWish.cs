namespace AutoGlm.Tasks.Understanding;

/// <summary>In which order, or which one of several.</summary>
/// <param name="Text">The goal's words, such as "newest first".</param>
/// <param name="Concept">The lexicon's way (newest, cheapest, …); null when only the words tell.</param>
/// <param name="PicksOne">Whether one is meant ("the cheapest flight") rather than an order of the list.</param>
public sealed record SortWish(string Text, string? Concept = null, bool PicksOne = false);
