using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Whether what the goal searches for has been sent.</summary>
internal static class Searching
{
    public static bool IsDone(Situation situation)
    {
        var wanted = situation.Wants.Where(want => want.Concept is Concepts.Keyword or Concepts.Product or Concepts.Title or Concepts.Author or Concepts.Place).ToList();
        if (wanted.Count == 0)
            return true;
        if (wanted.TrueForAll(want => !want.Done))
            return false;
        return situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose == Purposes.Advance && step.Verdict.Kind is VerdictKind.Progress or VerdictKind.Changed);
    }
}
