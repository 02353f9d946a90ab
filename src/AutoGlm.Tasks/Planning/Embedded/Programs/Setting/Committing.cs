using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Presses the one button that makes new values count, where the goal ends with setting them and the page has such a button beside them.</summary>
internal static class Committing
{
    private const string Tag = "commit";
    private static readonly string[] Ways = ["save", "apply", "confirm", "submit", "finish", "post"];
    private static readonly string[] Weighty = ["send", "pay", "order", "delete", "book", "cancel", "search"];

    public static Progress Continue(ClauseState state)
    {
        if (!state.IsLast || state.Steps.Count == 0 || state.StepsFor(Tag).Any())
            return state.StepsFor(Tag).LastOrDefault()?.Verdict is { Kind: VerdictKind.Rejected } verdict ? new Progress.Failed(verdict.Reason) : Progress.IsDone;
        return Find(state.Situation, LastTouched(state)) is { } button ? state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Tag)) : Progress.IsDone;
    }

    private static UiNode? LastTouched(ClauseState state) =>
        state.Steps.Select(step => step.Action?.Ref).LastOrDefault(reference => reference is not null && state.Situation.Index.Find(reference) is not null) is { } last ? state.Situation.Index.Find(last) : null;

    private static UiNode? Find(Situation situation, UiNode? touched)
    {
        var box = touched is null ? null : situation.Index.AncestorsOf(touched).FirstOrDefault(above => above.Role is "form" or "dialog" or "alertdialog");
        var buttons = situation.Usable
            .Where(node => node.Role == "button" && node.Ref != touched?.Ref && (box is null || situation.Index.IsWithin(node, box)))
            .Where(node => situation.Index.LabelOf(node) is { Length: > 0 and < 30 } label && Ways.Any(way => Synonyms.Strength(label, way) >= 0.5) && !Weighty.Any(way => Synonyms.Strength(label, way) >= 0.9))
            .ToList();
        return buttons.Count == 1 ? buttons[0] : null;
    }
}
