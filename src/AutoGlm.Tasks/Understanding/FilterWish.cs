namespace AutoGlm.Tasks.Understanding;

/// <summary>A narrowing of what is looked for.</summary>
/// <param name="Text">The goal's words, such as "core journals" or "under 100 yuan".</param>
/// <param name="Concept">The lexicon's concept: of the filter itself, or of the field that is compared; null when unknown.</param>
/// <param name="Comparison">How the value is compared; null for a filter that is simply on.</param>
/// <param name="Value">What it is compared with, canonical; null for a filter that is simply on.</param>
public sealed record FilterWish(string Text, string? Concept = null, Comparison? Comparison = null, string? Value = null);
