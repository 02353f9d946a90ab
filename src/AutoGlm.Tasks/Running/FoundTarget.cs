using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What an instruction's words were found to mean on the screen.</summary>
/// <param name="Candidate">The grounder's best; null where the verb needs no target.</param>
/// <param name="Node">The UI node behind it.</param>
/// <param name="Destination">Where a drag ends.</param>
/// <param name="Missing">Why nothing was found.</param>
internal sealed record FoundTarget(GroundingCandidate? Candidate, UiNode? Node, GroundingCandidate? Destination, string? Missing);
