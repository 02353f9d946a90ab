using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Baselines;

/// <summary>A grounder to compare with: a reference, else the first element of that name; no meaning, kind or place.</summary>
public sealed class ExactGrounder : IGrounder
{
    private const double Threshold = 0.5;

    public string Name => "exact";

    public ValueTask<Grounding> GroundAsync(Instruction instruction, Observation observation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(observation);
        cancellationToken.ThrowIfCancellationRequested();
        var target = instruction.Target ?? InstructionReader.Read(instruction.Sentence).Target;
        var found = instruction.Ref is { } known && observation.Find(known) is not null ? known
            : target is null ? null : FirstOfThatName.In(observation, target);
        return ValueTask.FromResult(new Grounding(found is null ? [] : [new GroundingCandidate(found, null, 1, "It has that name.")], Threshold));
    }
}
