using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Judging;

/// <summary>What was to be made stands on the screen now, where it didn't before, and the form for it is gone.</summary>
internal static class NewEntries
{
    private const int ShortestName = 3;

    public static bool Shows(EndEvidence evidence, GoalModel goal)
    {
        if (goal.Intent.Action is not ("create" or "add" or "save") || evidence.BeforeLastChange is not { } before)
            return false;
        var typed = evidence.Steps.Where(step => step.Instruction.Verb == InstructionVerb.Type && step.Verdict.IsGood && step.Action?.Ref is not null).ToList();
        return typed.Count > 0 && typed.TrueForAll(step => evidence.Now.Find(step.Action!.Ref!) is null)
            && typed.Any(step => step.Instruction.Value is { Length: >= ShortestName } value && goal.Goal.Contains(value, StringComparison.Ordinal) && Count(evidence.Now, value) > Count(before, value));
    }

    private static int Count(Observation screen, string value) =>
        screen.Root.SelfAndDescendants().Count(node => node.Children.Count == 0 && !UiRoles.IsField(node) && node.Name.Contains(value, StringComparison.Ordinal));
}
