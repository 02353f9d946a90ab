using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Tests.Grounding;

/// <summary>A sentence, the screen it is said about, and the reference meant; null where nothing on the screen is.</summary>
internal sealed record GroundingCase(string Family, string Sentence, Observation Screen, string? Expected);
