using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Safety;

/// <summary>Decides, from what is on the screen and not from a model's own word, what needs a person's yes.</summary>
public interface ISafetyRules
{
    /// <summary>The outside change that carrying out the instruction on this target would make; null when it makes none.</summary>
    SafetyFinding? Examine(Instruction instruction, UiNode? target, Observation observation);
}
