using System.Runtime.InteropServices;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using W = AutoGlm.Tasks.Grounding.GroundingWeights;

namespace AutoGlm.Tasks.Grounding;

/// <summary>"The second …": counts the candidates that are equally good in reading order.</summary>
internal static class OrdinalChoice
{
    /// <summary>Things to be counted together fit the words nearly equally well.</summary>
    private const double Equal = 1.6;

    /// <summary>From so much less fitting on, something is another kind of thing.</summary>
    private const double OtherKind = 0.7;

    public static void Apply(List<Candidate> found, int ordinal, ObservationIndex index, TargetQuery query)
    {
        var chosen = Choose(found, ordinal, index, query);
        foreach (ref var candidate in CollectionsMarshal.AsSpan(found))
            candidate.Logit += candidate.Position == chosen ? W.OrdinalHit : W.OrdinalMiss;
    }

    private static int Choose(List<Candidate> found, int ordinal, ObservationIndex index, TargetQuery query)
    {
        var best = found.Max(candidate => candidate.Logit);
        var likeness = found.Where(candidate => candidate.Logit > best - Equal).Max(candidate => candidate.Name);
        var counted = found.Where(c => c.Logit > best - Equal && c.Name > likeness - 0.05).Select(c => c.Position).Order().ToList();
        var end = 0;
        counted = counted.Where(at => at >= end && (end = index.EndAt(at)) > 0).ToList();
        counted.RemoveAll(at => IsHeaderRow(index.NodeAt(at)));
        if (query.Name.IsEmpty)
            counted = OfTheKind(counted, index, query);
        if (query.Name.IsEmpty && KindFit.IsPlain(query.Kind))
            counted = LargestFamily(counted, index);
        var which = ordinal > 0 ? ordinal - 1 : counted.Count + ordinal;
        return which >= 0 && which < counted.Count ? counted[which] : -1;
    }

    /// <summary>"The second button" counts buttons, not the links that could pass for one; what is typed into counts what takes text.</summary>
    private static List<int> OfTheKind(List<int> counted, ObservationIndex index, TargetQuery query)
    {
        var fits = counted.Select(at => KindFit.Of(query.Kind, index.NodeAt(at)) + (query.Verb == InstructionVerb.Type ? VerbFit.Of(query.Verb, index.NodeAt(at)) : 0)).ToList();
        return [.. counted.Where((_, i) => fits[i] > fits.Max() - OtherKind)];
    }

    private static bool IsHeaderRow(UiNode node) => node.Role == "row" && node.Children.Count > 0 && node.Children.All(cell => cell.Role == "columnheader");

    /// <summary>"The third item" is one of the list with the most to say, not of a menu.</summary>
    private static List<int> LargestFamily(List<int> counted, ObservationIndex index) => counted
        .GroupBy(index.ParentAt)
        .OrderByDescending(family => family.Count() > 1 ? family.Sum(at => index.TextSpan(at).Length) : 0)
        .FirstOrDefault()?.ToList() ?? [];
}
