namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>A marker that says what the words behind it are.</summary>
/// <param name="Start">Where the marker begins.</param>
/// <param name="ValueAt">Where the value begins.</param>
/// <param name="Concept">What the value is, or null.</param>
/// <param name="Label">The marker's words.</param>
/// <param name="End">Where the value ends, when the marker tells (以…的名义); else null.</param>
internal sealed record TextRole(int Start, int ValueAt, string? Concept, string? Label, int? End = null);
