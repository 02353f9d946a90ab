namespace AutoGlm.Tasks.Text;

/// <summary>A comparing word met in a text.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Names">What pages call the quality; empty when the words beside it name it ("highest score").</param>
/// <param name="More">The one with more of it is meant.</param>
/// <param name="Superlative">The most of all, not just more than another.</param>
internal sealed record FoundQuality(int Start, int Length, IReadOnlyList<string> Names, bool More, bool Superlative);
