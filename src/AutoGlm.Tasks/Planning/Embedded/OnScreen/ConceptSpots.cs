using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Finds what a goal calls by other words of the same meaning: "grown-ups" where the screen says Adults, 手机 where it says 电话.</summary>
internal static class ConceptSpots
{
    private const double Sure = 0.8;
    private const double Strength = 0.7;
    private const int MostWords = 3;
    private const int LongestWord = 6;

    /// <param name="goal">The goal.</param>
    /// <param name="found">What is named in the screen's own words.</param>
    /// <param name="labels">All that the screen shows, with what is called so.</param>
    public static IEnumerable<Spot> Find(GoalWords goal, IReadOnlyList<Spot> found, IEnumerable<(string Label, List<UiNode> Nodes, bool IsOption)> labels)
    {
        var said = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var span in Spans(goal).Where(span => !found.Any(spot => spot.Span.Overlaps(span)) && !goal.IsQuoted(span) && !goal.Frames.Any(frame => frame.Overlaps(span))))
        {
            foreach (var hit in Synonyms.ConceptsOf(goal.In(span)).Where(hit => hit.Kind is ConceptKind.Field or ConceptKind.Thing && hit.Strength >= Sure))
            {
                if (!said.TryGetValue(hit.Concept, out var known) || known.Length < span.Length)
                    said[hit.Concept] = span;
            }
        }

        if (said.Count == 0)
            yield break;
        foreach (var (label, nodes, isOption) in labels.Where(one => !one.IsOption && !found.Any(spot => spot.Label == one.Label)))
        {
            foreach (var hit in Synonyms.ConceptsOf(label))
            {
                if (hit.Strength >= Sure && said.TryGetValue(hit.Concept, out var span))
                {
                    yield return new Spot(span, label, nodes, Strength, isOption);
                    break;
                }
            }
        }
    }

    private static IEnumerable<TextSpan> Spans(GoalWords goal)
    {
        for (var first = 0; first < goal.Words.Count; first++)
        {
            for (var last = first; last < goal.Words.Count && last < first + MostWords; last++)
                yield return new TextSpan(goal.Words[first].Span.Start, goal.Words[last].Span.End - goal.Words[first].Span.Start);
        }

        for (var start = 0; start < goal.Folded.Length; start++)
        {
            for (var length = 2; length <= LongestWord && start + length <= goal.Folded.Length && TextFold.IsChinese(goal.Folded[start + length - 1]) && TextFold.IsChinese(goal.Folded[start]); length++)
                yield return new TextSpan(start, length);
        }
    }
}
