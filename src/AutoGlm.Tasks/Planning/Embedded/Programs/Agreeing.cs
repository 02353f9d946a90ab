using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Errands;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Terms that are accepted by a button rather than a box, often only after they were read to the end.</summary>
internal static class Agreeing
{
    private const string Act = "agree";
    private const int MostWaits = 20;

    /// <summary>The next step; null when the clause isn't about agreeing, or the page has no such button.</summary>
    public static Progress? Next(ClauseState state)
    {
        var words = state.Clause.Words;
        if (!(words.Contains("agree", StringComparison.OrdinalIgnoreCase) || words.Contains("accept", StringComparison.OrdinalIgnoreCase) || words.Contains("consent", StringComparison.OrdinalIgnoreCase) || words.Contains("同意", StringComparison.Ordinal) || words.Contains("接受", StringComparison.Ordinal)))
            return null;
        if (state.StepsFor(Act).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed))
            return Progress.IsDone;
        var index = state.Situation.Index;
        var button = index.Interactives
            .Where(node => node.Role is "button" or "link" && index.IsReachable(node))
            .Select(node => (Node: node, Label: index.LabelOf(node)))
            .Where(pair => Says(pair.Label))
            .OrderBy(pair => pair.Label.Length)
            .FirstOrDefault().Node;
        if (button is null)
            return null;
        if (!button.Is(UiStates.Disabled))
            return state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Act));
        if (Scrolls.Unread(state.Situation, state.Steps) is { } box)
            return state.Do(state.On(InstructionVerb.Scroll, box, "bottom", new Expectation(ExpectationKind.None), Scrolls.Purpose(box)));
        return state.StepsFor("wait").Count() < MostWaits ? state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("wait"))) : null;
    }

    private static bool Says(string label) =>
        label.Length < 40 && TextFold.Fold(label) is var folded
        && (folded.Contains("agree", StringComparison.Ordinal) && !folded.Contains("disagree", StringComparison.Ordinal) || folded.Contains("accept", StringComparison.Ordinal) || label.Contains("同意", StringComparison.Ordinal) && !label.Contains('不', StringComparison.Ordinal) || label.Contains("接受", StringComparison.Ordinal) && !label.Contains('不', StringComparison.Ordinal))
        && !folded.Contains("cookie", StringComparison.Ordinal) && !folded.Contains("not ", StringComparison.Ordinal) && !folded.Contains("don't", StringComparison.Ordinal);
}
