using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>One answer for an instruction.</summary>
/// <param name="Ref">Reference of the UI node; null for a bare point.</param>
/// <param name="Point">Where to act when there is no node.</param>
/// <param name="Score">Probability in 0–1 that this is what was meant.</param>
/// <param name="Why">What spoke for it, for people.</param>
public sealed record GroundingCandidate(string? Ref, Point? Point, double Score, string Why);
