using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>Turns an instruction into UI nodes or points, best first. Sees the instruction and the observation only.</summary>
public interface IGrounder
{
    string Name { get; }

    ValueTask<Grounding> GroundAsync(Instruction instruction, Observation observation, CancellationToken cancellationToken);
}
