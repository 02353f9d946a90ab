namespace AutoGlm.Tasks.Understanding;

/// <summary>A second choice.</summary>
/// <param name="Concept">Concept of the slot it may take the place of; null when the goal doesn't tell.</param>
/// <param name="Value">Canonical where the concept has a canonical form, else the goal's words.</param>
public sealed record AlternativeWish(string? Concept, string Value);
