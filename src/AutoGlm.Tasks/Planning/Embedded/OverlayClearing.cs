using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Gets rid of what lies over the page and isn't part of the task: cookie banners, advertisements, surveys.</summary>
internal sealed class OverlayClearing : IBehaviour
{
    /// <summary>Ways out, harmless ones first. Accepting comes last: it closes what offers nothing else.</summary>
    private static readonly (string Concept, double Weight)[] WaysOut =
        [("close", 1.0), ("skip", 0.95), ("reject-cookies", 0.97), ("cancel", 0.8), ("minimise", 0.85), ("back", 0.4), ("accept-cookies", 0.6), ("confirm", 0.35)];

    public Decision? Propose(Situation situation)
    {
        var blocking = situation.Index.OpenModal;
        if (blocking is not null && !Relevance.IsPartOfTask(situation, blocking))
            return Close(situation, blocking);
        // A bar that blocks nothing is left alone until it gets in the way.
        if (situation.Last is { Verdict.Kind: VerdictKind.NotPerformed, Instruction.Verb: not InstructionVerb.Dismiss } refused && !refused.Verdict.Reason.Contains("can't be seen", StringComparison.Ordinal) && situation.Index.Overlays.FirstOrDefault(overlay => !Relevance.IsPartOfTask(situation, overlay) || IsBystander(situation, overlay)) is { } inTheWay)
            return Close(situation, inTheWay);
        return Covering(situation) is { } covering ? Close(situation, covering) : null;
    }

    /// <summary>A floating thing that is itself a control, such as a chat bubble, over what was to be used: its own small way out is taken.</summary>
    private static UiNode? Covering(Situation situation) =>
        situation.Last is { Verdict: { Kind: VerdictKind.NotPerformed, Reason: var reason }, Instruction.Verb: not InstructionVerb.Dismiss } && reason.Contains("lies over", StringComparison.Ordinal)
            ? situation.Index.Nodes.FirstOrDefault(node => node.Is(UiStates.Floating) && situation.Index.IsReachable(node) && situation.Index.DescendantsOf(node).ToArray().Any(UiRoles.IsInteractive)
                && situation.Index.TextOf(node).Length < 400 && situation.Index.DescendantsOf(node).ToArray().Prepend(node).Any(inside => inside.Name.Length > 3 && reason.Contains(inside.Name[..Math.Min(12, inside.Name.Length)], StringComparison.Ordinal))
                && (situation.Last.Instruction.Ref is not { } wanted || situation.Index.Find(wanted) is not { } target || !situation.Index.IsWithin(target, node)))
            : null;

    /// <summary>It was there before anything was done, and holds neither what was to be used nor anything to fill in.</summary>
    private static bool IsBystander(Situation situation, UiNode overlay) =>
        !overlay.Is(UiStates.Modal) && situation.Last?.Verdict.Reason.Contains("lies over", StringComparison.Ordinal) == true
        && (situation.Last.Action?.Ref is not { } reference || situation.Index.Find(reference) is not { } target || !situation.Index.IsWithin(target, overlay))
        && !situation.Index.DescendantsOf(overlay).ToArray().Any(UiRoles.IsField);

    private static Decision? Close(Situation situation, UiNode overlay)
    {
        var index = situation.Index;
        var best = index.DescendantsOf(overlay).ToArray()
            .Where(node => UiRoles.IsInteractive(node) && !node.Is(UiStates.Disabled) && !UiRoles.IsField(node))
            .Where(node => TrapLinks.LeadsAway(index, node) is not { } away || away >= TrapLinks.Elsewhere)
            .Select(node => (Node: node, Score: ScoreOf(index, overlay, node) - (TrapLinks.LeadsAway(index, node) is null ? 0 : 0.6) - (0.3 * situation.TriedHere(InstructionVerb.Dismiss, node))))
            .Where(pair => pair.Score > 0.2)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        if (best.Node is not null)
        {
            return new Decision.Do(Instruct.On(situation, InstructionVerb.Dismiss, best.Node, null, new Expectation(ExpectationKind.Disappears), null))
            {
                Thought = situation.Say("Something lies over the page; close it.", "有内容挡住了页面，先关闭。"),
            };
        }

        return situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Verb == InstructionVerb.Press && step.Instruction.Value == "Escape" && step.ScreenAfter == situation.Print)
            ? null
            : new Decision.Do(Instruct.Plain(situation, InstructionVerb.Press, "Escape", Expectation.AnyChange, null)) { Thought = situation.Say("Something lies over the page; try Escape.", "有内容挡住了页面，试试 Esc 键。") };
    }

    private static double ScoreOf(ObservationIndex index, UiNode overlay, UiNode node)
    {
        var label = index.LabelOf(node).Trim();
        var score = label is "×" or "✕" or "✖" or "x" or "X" or "╳" or "⨯" ? 1.0 : 0.0;
        foreach (var (concept, weight) in WaysOut)
            score = Math.Max(score, weight * Math.Max(Synonyms.Strength(label, concept), 0.9 * Synonyms.Strength(node.Description, concept)));
        if (score == 0 && label.Length == 0 && node.Key is { } key)
            score = 0.7 * Synonyms.Strength(Tokens.WordsOfName(key), "close");
        // A small thing without words in the top right corner is how most overlays close.
        if (score < 0.5 && label.Length <= 1 && node.Box is { Width: < 64, Height: < 64 } box && overlay.Box is { } over && box.Center.X > over.X + (over.Width * 0.7) && box.Center.Y < over.Y + (over.Height * 0.35))
            score = Math.Max(score, 0.55);
        return score;
    }
}
