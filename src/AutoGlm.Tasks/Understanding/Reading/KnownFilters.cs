namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Filters of the lexicon that a goal may name without saying "only".</summary>
internal static class KnownFilters
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "core-journals", "peer-reviewed", "open-access", "full-text", "in-stock", "free-shipping", "on-sale", "unread", "starred", "direct", "refundable",
        "breakfast-included", "pets-allowed", "vegetarian", "vegan", "outdoor", "window", "private-room", "one-way", "round-trip",
    ];
}
