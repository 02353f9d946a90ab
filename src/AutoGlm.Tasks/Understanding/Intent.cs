namespace AutoGlm.Tasks.Understanding;

/// <summary>What the goal is after.</summary>
/// <param name="Kind">What sort of doing.</param>
/// <param name="Verb">The word of the goal that said it, such as "book" or 预订; null when none did.</param>
/// <param name="Action">The lexicon's concept for that word (book, search, order, …), or null.</param>
/// <param name="ObjectPhrase">What it is done to, such as "a table" or 桌位; null when not said.</param>
public sealed record Intent(IntentKind Kind, string? Verb = null, string? Action = null, string? ObjectPhrase = null);
