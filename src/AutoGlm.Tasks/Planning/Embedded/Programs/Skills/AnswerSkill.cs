using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Answers a dialog of the page. The browser's own question was answered when it came up, so nothing is left to do then.</summary>
internal sealed class AnswerSkill : ISkill
{
    private const string Act = "act";
    private static readonly (string Concept, double Weight)[] Yes = [("confirm", 1), ("submit", 0.8), ("save", 0.7), ("delete", 0.7)];
    private static readonly (string Concept, double Weight)[] No = [("cancel", 1), ("close", 0.8), ("back", 0.6)];

    public bool Handles(Clause clause) => clause is AnswerClause;

    public Progress Continue(ClauseState state)
    {
        var index = state.Situation.Index;
        var dialog = index.OpenModal ?? index.Overlays.FirstOrDefault(UiRoles.IsDialog) ?? (index.Overlays.Count > 0 ? index.Overlays[0] : null);
        if (dialog is null || state.StepsFor(Act).Any(step => step.Action is not null))
            return Progress.IsDone;
        var ways = ((AnswerClause)state.Clause).Yes ? Yes : No;
        var buttons = index.DescendantsOf(dialog).ToArray().Where(node => UiRoles.IsInteractive(node) && !UiRoles.IsField(node) && !node.Is(UiStates.Disabled)).ToList();
        var best = buttons
            .Select(node => (Node: node, Score: ways.Max(way => way.Weight * Synonyms.Strength(index.LabelOf(node), way.Concept)) - (Synonyms.Strength(index.LabelOf(node), ways == Yes ? "cancel" : "confirm") / 2)))
            .Where(pair => pair.Score > 0.2)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return best is null
            ? new Progress.Failed(state.Say("The dialog has no button for that answer.", "对话框里没有这样回答的按钮。"))
            : state.Do(state.On(InstructionVerb.Tap, best, null, Expectation.AnyChange, Act));
    }
}
