using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Takes things that stand on the screen to be chosen.</summary>
internal static class Taking
{
    private const int MostTries = 2;

    /// <summary>Each one that isn't chosen yet; those whose state can't be seen are taken once.</summary>
    public static Progress All(ClauseState state, IReadOnlyList<UiNode> wanted)
    {
        foreach (var node in wanted)
        {
            var tag = $"{Assignment.Pick} {Things.KeyOf(state.Situation, node)}";
            var tries = state.StepsFor(tag).ToList();
            if (IsChosen(node) || tries.Count > 0 && tries[^1].Action is not null && !ShowsState(node) && tries[^1].Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.Rejected))
                continue;
            if (tries.Count >= MostTries)
                return tries[^1].Verdict.Kind == VerdictKind.NotPerformed ? new Progress.Failed(tries[^1].Verdict.Reason) : Progress.IsDone;
            return state.Do(UiRoles.IsToggle(node)
                ? state.On(InstructionVerb.Check, node, null, new Expectation(ExpectationKind.StateChanges), tag)
                : state.On(InstructionVerb.Tap, node, null, Expectation.AnyChange, tag));
        }

        return Progress.IsDone;
    }

    public static bool IsChosen(UiNode node) => node.Is(UiStates.Checked) || node.Is(UiStates.Selected);

    private static bool ShowsState(UiNode node) => UiRoles.IsToggle(node);
}
