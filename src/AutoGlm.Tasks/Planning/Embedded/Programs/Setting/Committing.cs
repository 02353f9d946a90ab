using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Recovering;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Presses the one button that makes new values count, where the goal ends with setting them and the page has such a button beside them.</summary>
internal static partial class Committing
{
    private const string Tag = "commit";
    private const string Proved = "commit proof";
    private static readonly string[] Ways = ["save", "apply", "confirm", "submit", "finish", "post"];
    private static readonly string[] Weighty = ["send", "pay", "order", "delete", "book", "cancel", "search"];

    public static Progress Continue(ClauseState state)
    {
        if (!state.IsLast || state.Steps.Count == 0 || state.StepsFor(Tag).Any())
            return state.StepsFor(Tag).LastOrDefault()?.Verdict is { Kind: VerdictKind.Rejected } verdict ? new Progress.Failed(verdict.Reason) : Progress.IsDone;
        if (Proof(state) is { } proof)
            return proof;
        return Find(state.Situation, LastTouched(state)) is { } button ? state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Tag)) : Progress.IsDone;
    }

    /// <summary>Whether the values were sent already, so that nothing more is to be set.</summary>
    public static bool WasDone(ClauseState state) => state.StepsFor(Tag).Any(step => step.Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.Rejected));

    /// <summary>Changes to an account are often kept only with its present password, which the task may have been given.</summary>
    private static Progress? Proof(ClauseState state)
    {
        var situation = state.Situation;
        if (state.StepsFor(Proved).Any() || LoggingIn.Password(situation.Context) is not { } password || Find(situation, LastTouched(state)) is not { } button)
            return null;
        var form = situation.Index.AncestorsOf(button).FirstOrDefault(above => above.Role is "form" or "dialog");
        var field = situation.Usable.FirstOrDefault(node => (node.InputType == "password" || node.Is(UiStates.Secret)) && string.IsNullOrEmpty(node.Value) && Present().IsMatch(situation.Index.LabelOf(node)) && (form is null || situation.Index.IsWithin(node, form)));
        return field is null ? null : state.Do(state.On(InstructionVerb.Type, field, password, new Expectation(ExpectationKind.ValueShown, password), Proved));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:current|present|existing|old|your)\s+password\b|当前密码|现有密码|现密码|原密码|旧密码", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Present();

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
