using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>A sentence said about a screen, and what was meant by it.</summary>
/// <param name="Practice">Which page the screen shows.</param>
/// <param name="Manner">How it is said; see <see cref="Manners"/>.</param>
/// <param name="Sentence">The instruction.</param>
/// <param name="Screen">What the grounder sees.</param>
/// <param name="Meant">The node; null where nothing on the screen is.</param>
public sealed record GroundingCase(PracticeCase Practice, string Manner, string Sentence, Observation Screen, UiNode? Meant);
