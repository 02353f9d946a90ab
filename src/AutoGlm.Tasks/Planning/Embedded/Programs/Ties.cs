using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Decides between things that the words fit equally well, where what happened before tells or where a mistake would do no harm.</summary>
internal static class Ties
{
    /// <summary>How far below the best another still counts as fitting as well.</summary>
    private const double Close = 0.75;

    /// <summary>The one to take; null where it takes a person to say which.</summary>
    public static UiNode? Break(Situation situation, InstructionVerb verb, TargetPhrase phrase, out IReadOnlyList<UiNode> rivals)
    {
        var look = Sight.Look(situation, verb, phrase);
        rivals = look.Candidates.Count == 0 ? [] :
        [
            .. look.Candidates
                .Where(candidate => candidate.Score >= look.Candidates[0].Score * Close && candidate.Ref is not null)
                .Select(candidate => situation.Index.Find(candidate.Ref!))
                .OfType<UiNode>(),
        ];
        // Together they must be as sure as one alone would have to be.
        if (rivals.Count < 2 || look.Candidates.Take(rivals.Count).Sum(candidate => candidate.Score) < TreeGrounder.Threshold)
            return null;
        var left = Narrow(rivals, node => situation.Index.IsReachable(node) && !node.Is(UiStates.Covered) && !node.Is(UiStates.Disabled));
        left = Narrow(left, UiRoles.IsInteractive);
        left = Narrow(left, node => Named.IsInPopup(situation, node));
        left = Nearest(situation, left);
        left = Narrow(left, situation.Index.IsInViewport);
        if (left.Count == 1)
            return left[0];
        var innermost = left.Where(node => !left.Any(other => other != node && situation.Index.IsWithin(other, node))).ToList();
        return innermost.Count == 1 || EffectWords.Sure(situation.Index.LabelOf(left[0])) is null ? innermost[0] : null;
    }

    private static IReadOnlyList<UiNode> Narrow(IReadOnlyList<UiNode> nodes, Func<UiNode, bool> fits)
    {
        var kept = nodes.Where(fits).ToList();
        return kept.Count > 0 ? kept : nodes;
    }

    /// <summary>Those that share the smallest part of the page with what was last acted on.</summary>
    private static IReadOnlyList<UiNode> Nearest(Situation situation, IReadOnlyList<UiNode> nodes)
    {
        if (situation.Steps.LastOrDefault(step => step.Action?.Ref is not null)?.Action?.Ref is not { } last || situation.Index.Find(last) is not { } before)
            return nodes;
        foreach (var around in situation.Index.AncestorsOf(before).Prepend(before))
        {
            var inside = nodes.Where(node => situation.Index.IsWithin(node, around)).ToList();
            if (inside.Count > 0)
                return inside;
        }

        return nodes;
    }
}
