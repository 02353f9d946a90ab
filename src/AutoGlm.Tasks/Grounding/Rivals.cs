using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using W = AutoGlm.Tasks.Grounding.GroundingWeights;

namespace AutoGlm.Tasks.Grounding;

/// <summary>Makes scores of weighed candidates: what fits counts less when something else fits as well.</summary>
internal sealed class Rivals(ObservationIndex index, TargetQuery query)
{
    private const int Most = 8;
    private const int Looked = 40;

    public IReadOnlyList<GroundingCandidate> Rank(List<Candidate> found)
    {
        found.Sort(static (a, b) => a.Logit != b.Logit ? b.Logit.CompareTo(a.Logit) : a.Position.CompareTo(b.Position));
        var distinct = new List<Candidate>(Most);
        for (var i = 0; i < found.Count && i < Looked; i++)
        {
            if (!distinct.Exists(better => IsSameThing(better, found[i])))
                distinct.Add(found[i]);
        }

        if (distinct.Count == 0)
            return [];
        var top = distinct[0].Logit;
        var sum = distinct.Sum(candidate => Pull(candidate, top));
        return
        [
            .. distinct.Take(Most).Select(candidate => new GroundingCandidate(
                RefOf(candidate.Position), null, W.Probability(candidate.Logit) * Pull(candidate, top) / sum, Why(candidate))),
        ];
    }

    private static double Pull(Candidate candidate, double top) => Math.Exp(W.Rivalry * (candidate.Logit - top));

    /// <summary>A link and the picture in it, a field and its label, the logo and "Home": acting on either does the same.</summary>
    private bool IsSameThing(Candidate better, Candidate other)
    {
        var (a, b) = (index.NodeAt(better.Position), index.NodeAt(other.Position));
        var nested = other.Position > better.Position && other.Position < index.EndAt(better.Position)
            || better.Position > other.Position && better.Position < index.EndAt(other.Position);
        if (nested)
            return true;
        if (a.Href is { Length: > 0 } && a.Href == b.Href && a.Name == b.Name)
            return true;
        return !UiRoles.IsInteractive(b) && UiRoles.IsInteractive(a) || (b.Tag == "label" && UiRoles.IsField(a) && index.LabelOf(a) == b.Name);
    }

    /// <summary>A tap on an item or card that takes none is meant for its main link or button.</summary>
    private string RefOf(int position)
    {
        var node = index.NodeAt(position);
        if (query.Verb != InstructionVerb.Tap || UiRoles.IsInteractive(node) || query.Kind is not (TargetKinds.Item or TargetKinds.Card or TargetKinds.Row))
            return node.Ref;
        UiNode? first = null;
        foreach (var inner in index.DescendantsOf(node))
        {
            if (!UiRoles.IsInteractive(inner) || UiRoles.IsField(inner))
                continue;
            if (inner.Role == "link")
                return inner.Ref;
            first ??= inner;
        }

        return index.InteractivesIn(position) == 1 && first is not null ? first.Ref : node.Ref;
    }

    private string Why(Candidate candidate)
    {
        var node = index.NodeAt(candidate.Position);
        var label = index.LabelOf(node);
        var said = label.Length is 0 or > 60 ? node.Role : $"{node.Role} “{label}”";
        var name = query.Name.IsEmpty ? "" : candidate.Name >= 0.97 ? ", same name" : $", name alike {candidate.Name:0.00}";
        return said + name + (query.Target.Within is { } within && candidate.Common < 60 ? $", in “{within}”" : "");
    }
}
