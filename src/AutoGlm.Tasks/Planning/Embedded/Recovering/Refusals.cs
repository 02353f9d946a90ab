using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>The last press that the screen refused, and what was tried since.</summary>
internal static class Refusals
{
    private const int MostPresses = 4;

    /// <summary>The press, and the steps after it, all of which serve its recovery; null when something else was done since, or it was tried often enough.</summary>
    /// <param name="situation">The screen and what was done.</param>
    /// <param name="mark">How the purposes of recovering steps begin.</param>
    public static (TaskStep Press, IReadOnlyList<TaskStep> Since)? Last(Situation situation, string mark)
    {
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).ToList();
        var at = steps.FindLastIndex(step => step.Instruction.Verb is InstructionVerb.Tap or InstructionVerb.Press && step.Action is not null && step.Instruction.Purpose?.StartsWith(mark, StringComparison.Ordinal) != true);
        if (at < 0 || steps[at].Verdict.Kind != VerdictKind.Rejected)
            return null;
        var since = steps.Skip(at + 1).ToList();
        return since.TrueForAll(step => step.Instruction.Verb is InstructionVerb.Wait or InstructionVerb.Dismiss || step.Instruction.Purpose?.StartsWith(mark, StringComparison.Ordinal) == true)
            && steps.Count(step => step.Signature == steps[at].Signature && step.Verdict.Kind == VerdictKind.Rejected) < MostPresses
            ? (steps[at], since)
            : null;
    }

    /// <summary>The same once more, found by its words.</summary>
    public static Decision Again(Situation situation, TaskStep press) =>
        new Decision.Do(press.Instruction with { Ref = null }) { Thought = situation.Say("Try it once more.", "再试一次。") };
}
