namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Words of the goal that name a value.</summary>
/// <param name="Concept">What they mean in the lexicon, or null.</param>
/// <param name="Text">As they stand there.</param>
/// <param name="Start">Where they begin.</param>
internal sealed record FieldLabel(string? Concept, string Text, int Start);
