using System.Runtime.InteropServices;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using W = AutoGlm.Tasks.Grounding.GroundingWeights;

namespace AutoGlm.Tasks.Grounding;

/// <summary>Weighs all nodes of an observation for one target.</summary>
internal sealed class TargetFinder(ObservationIndex index, TargetQuery query, LabelCache labels)
{
    /// <summary>Candidates so far below the best are not looked at any closer.</summary>
    private const double Hopeless = 4.5;

    private readonly List<Candidate> _found = [];

    public IReadOnlyList<GroundingCandidate> Find()
    {
        var plain = KindFit.IsPlain(query.Kind) || query.Verb is InstructionVerb.Scroll or InstructionVerb.Drag or InstructionVerb.Hover;
        Collect(interactive: true);
        if (plain)
            Collect(interactive: false);
        else if (query.Verb is not (InstructionVerb.Type or InstructionVerb.Upload or InstructionVerb.Select) && Best() < 1.5 && !query.Name.IsEmpty)
            Collect(interactive: false);
        if (_found.Count == 0)
            return [];
        var floor = Best() - Hopeless;
        _found.RemoveAll(candidate => candidate.Logit < floor);
        Surround();
        if (query.Target.Ordinal is { } ordinal)
            OrdinalChoice.Apply(_found, ordinal, index, query);
        return new Rivals(index, query).Rank(_found);
    }

    private double Best()
    {
        var best = double.NegativeInfinity;
        foreach (var candidate in _found)
            best = Math.Max(best, candidate.Logit);
        return best;
    }

    private void Collect(bool interactive)
    {
        for (var i = 1; i < index.Count; i++)
        {
            if (index.IsInteractiveAt(i) != interactive || (!interactive && !MayBeMeant(i)))
                continue;
            var node = index.NodeAt(i);
            var verb = VerbFit.Of(query.Verb, node);
            if (verb <= -0.9)
                continue;
            var kind = KindFit.Of(query.Kind, node);
            if (query.Name.IsEmpty && (kind < 0 || (query.Kind is null && verb <= 0)))
                continue;
            var name = query.Name.IsEmpty ? 1 : Likeness(node);
            if (name < 0.3)
                continue;
            _found.Add(new Candidate { Position = i, Name = name, Logit = Weigh(node, name, kind, verb) });
        }
    }

    /// <summary>Plain boxes without a name are only ever meant as cards and sections; long texts are not what somebody named shortly.</summary>
    private bool MayBeMeant(int position)
    {
        var node = index.NodeAt(position);
        if (!KindFit.IsPlain(query.Kind))
            return node.Name.Length > 0 && node.Name.Length <= (3 * query.Name.Said.Length) + 20;
        return node.Name.Length > 0 || index.IsContainerAt(position) || node.Is(UiStates.Scrollable) || UiRoles.IsCell(node) || node.Role is "img" or "image";
    }

    private double Likeness(UiNode node)
    {
        if (query.Value is null || query.Target.Name == query.Value.Said)
            return Math.Max(query.Name.LikenessTo(index, node), query.Value is null ? 0 : 0.95 * OptionLikeness(node));
        if (UiRoles.IsField(node) && !UiRoles.IsToggle(node))
            return query.Name.LikenessTo(index, node);
        // "Select Economy in Class" can mean the radio or option Economy of the group Class.
        var value = query.Value.LikenessTo(index, node);
        var group = value < 0.6 ? 0 : GroupLikeness(node);
        return Math.Max(Math.Min(value, group), 0.95 * query.Name.LikenessTo(index, node));
    }

    private double GroupLikeness(UiNode node)
    {
        var best = query.Name.LikenessTo(index.SectionOf(node));
        var depth = 0;
        foreach (var ancestor in index.AncestorsOf(node))
        {
            if (++depth > 5)
                break;
            best = Math.Max(best, query.Name.LikenessTo(ancestor.Name));
            if (ancestor.Children.Count > 1 && ancestor.Children[0] is { Role: "text" or "legend" or "heading" } first)
                best = Math.Max(best, query.Name.LikenessTo(first.Name));
        }

        return best;
    }

    private double OptionLikeness(UiNode node)
    {
        var best = 0.0;
        foreach (var option in node.Options)
            best = Math.Max(best, query.Value!.LikenessTo(option));
        return best;
    }

    private double Weigh(UiNode node, double name, double kind, double verb)
    {
        var logit = query.Name.IsEmpty ? (query.Kind is null ? W.NothingSaid : W.OnlyKind) : W.Name * (name - W.EvenName);
        if (!query.Name.IsEmpty && (node.Name == query.Name.Said || node.Placeholder == query.Name.Said))
            logit += W.SameLetters;
        logit += kind >= 0 ? kind * W.KindFits : kind * W.KindMisfits;
        if (query.Name.IsEmpty && query.Kind is not null && !KindFit.IsPlain(query.Kind) && kind < KindFit.Good)
            logit += W.LooseKind;
        logit += verb >= 0 ? verb * W.VerbFits : verb * W.VerbMisfits;
        if (query.Value is not null && node.Options.Count > 0)
            logit += OptionLikeness(node) >= 0.7 ? W.HasOption : W.LacksOption;
        if (query.Name.IsEmpty && query.Target.Ordinal is null && query.Verb == InstructionVerb.Type && node.Is(UiStates.Focused))
            logit += 4 * W.InFocus;
        logit += node.Is(UiStates.Disabled) ? W.Disabled : 0;
        logit += node.Is(UiStates.Covered) ? W.Covered : 0;
        logit += node.Is(UiStates.Offscreen) ? W.Offscreen : 0;
        logit += node.Is(UiStates.Focused) && UiRoles.IsField(node) ? W.InFocus * 0.2 : 0;
        logit += node.Box is { Area: <= 0 } && node.InputType is not "file" ? W.NoArea : 0;
        logit += UiRoles.IsInteractive(node) ? 0 : W.NotInteractive;
        return index.OpenModal is not null && !index.IsReachable(node) ? logit + W.BehindDialog : logit;
    }

    /// <summary>Brings in where things stand: in what, next to what, at which place on the screen.</summary>
    private void Surround()
    {
        var found = CollectionsMarshal.AsSpan(_found);
        if (query.Target.Within is { Length: > 0 } within)
        {
            var anchors = Anchors.Find(index, within, labels);
            var least = int.MaxValue;
            foreach (ref var candidate in found)
            {
                candidate.Common = anchors.SmallestCommon(candidate.Position);
                least = Math.Min(least, candidate.Common);
            }

            foreach (ref var candidate in found)
                candidate.Logit += W.Within * Signed(anchors.None ? 0 : Math.Sqrt((least + 2.0) / (candidate.Common + 2.0)));
        }

        if (query.Near is { Length: > 0 } near)
        {
            var anchors = Anchors.Find(index, near, labels);
            var least = double.PositiveInfinity;
            foreach (ref var candidate in found)
            {
                candidate.Distance = anchors.Distance(candidate.Position, query.Direction);
                least = Math.Min(least, candidate.Distance);
            }

            foreach (ref var candidate in found)
                candidate.Logit += W.Near * Signed(double.IsInfinity(candidate.Distance) ? 0 : 60 / (60 + candidate.Distance - least) * (least > 400 ? 0.5 : 1));
        }

        if (query.Place is { } place)
        {
            foreach (ref var candidate in found)
                candidate.Logit += W.Place * Signed(PlaceFit(place, index.NodeAt(candidate.Position)));
        }
    }

    private double PlaceFit(string place, UiNode node)
    {
        var view = index.Observation.Viewport;
        return node.Box is { } box && view.Width > 0 && view.Height > 0
            ? PlaceWords.Fit(place, box.Center.X / view.Width, box.Center.Y / view.Height)
            : 0.5;
    }

    private static double Signed(double share) => (2 * share) - 1;
}
