using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// An order that may have gone out is not sent again because the page looks as it did before: a button that commits to
/// something, pressed once with an answer, is pressed again only where the goal itself tells each press.
/// </summary>
internal static class OnceOnly
{
    public static Decision Guard(Situation situation, Decision decision) =>
        decision is Decision.Do { Instructions: [{ Verb: InstructionVerb.Tap, Ref: { } reference, Purpose: { } purpose } press] } && !purpose.StartsWith('#')
        && situation.Index.Find(reference) is { } node && EffectWords.Commits(situation.Index.LabelOf(node).Trim())
        && situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Sentence == press.Sentence && step.Action is not null && step.Verdict.Kind == VerdictKind.Progress && IsWhere(situation, step, node))
            ? new Decision.GiveUp(situation.Say($"“{press.Sentence}” was done already, and the page doesn't tell whether it was taken; it isn't done again, because that might do it twice.", $"“{press.Sentence}”已经做过，页面没有说明是否成功；为避免重复，不再操作。"), Broken: true)
            : decision;

    /// <summary>In a row or card of its own, or on a page that looks just as it did after the press.</summary>
    private static bool IsWhere(Situation situation, Running.TaskStep step, Observing.UiNode node) =>
        step.ScreenAfter == situation.Print || Scope.CardOf(situation, node) is not null;
}
