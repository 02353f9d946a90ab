using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Takes things and puts them elsewhere by dragging, by the buttons a list has for it, or by the thing's own menu.</summary>
internal sealed partial class MoveSkill : ISkill
{
    private const string Act = "drag";
    private const int MostTries = 3;

    public bool Handles(Clause clause) => clause is MoveClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (MoveClause)state.Clause;
        var thing = Pronouns.Resolve(state, clause.Thing) ?? clause.Thing;
        if (Deed.Begun(state).Count > 0)
            return ByControls(state, clause, thing);
        if (IsThrownAway(state, clause))
            return state.Run([new DoClause { Words = clause.Words, Action = "delete", Verb = state.Say("delete", "删除"), Object = thing }], "bin");
        if (thing.All || thing.Count is > 1)
            return All(state, clause, thing);
        foreach (var name in thing.Names)
        {
            var tag = $"{Act} {name}";
            if (!IsPut(state, tag))
                return One(state, clause, new Selection { Words = name, Phrase = thing.Phrase with { Name = name } }, tag);
        }

        return thing.Names.Count > 0 ? Progress.IsDone : One(state, clause, thing, Act);
    }

    /// <summary>Where no bin is shown to drag things to, moving something to the bin is deleting it.</summary>
    private static bool IsThrownAway(ClauseState state, MoveClause clause) =>
        state.Steps.Any(step => state.TagOf(step).StartsWith(".bin", StringComparison.Ordinal))
        || clause is { Where: MovePlace.Into, To: { Phrase.Name: var place } to } && Bin().IsMatch(place) && !state.Steps.Any(step => state.TagOf(step).StartsWith(Act, StringComparison.Ordinal)) && Find(state.Situation, to) is null;

    [System.Text.RegularExpressions.GeneratedRegex("^(?:the\\s+)?(?:trash(?:\\s+can)?|bin|recycle\\s+bin|rubbish)$|^(?:回收站|垃圾箱|垃圾桶|废纸篓)$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Bin();

    /// <summary>The node that is meant, looked for by name, else by all that is said of it.</summary>
    public static UiNode? Find(Situation situation, Selection selection)
    {
        if (!selection.IsPlain || Placement.Tells(selection.Phrase))
            return Things.Find(situation, selection, InstructionVerb.Drag).FirstOrDefault();
        return Named.Any(situation, selection.Phrase.Name) is [var only] ? only
            : Sight.Of(situation, InstructionVerb.Drag, selection.Phrase) ?? Ties.Break(situation, InstructionVerb.Drag, selection.Phrase, out _) ?? Named.Any(situation, selection.Phrase.Name).FirstOrDefault()
            // "The column To do": the kind may stand before the name.
            ?? (selection.Phrase.Name.Split(' ', 2) is [var kind, var name] && TargetKinds.Canonical(kind) is not null ? Named.Any(situation, name).FirstOrDefault() : null);
    }

    /// <summary>Drags one thing onto another.</summary>
    public static Progress Drag(ClauseState state, UiNode node, UiNode onto, string tag)
    {
        var there = Instruct.On(state.Situation, InstructionVerb.Hover, onto, null, Expectation.AnyChange, null).Target!;
        var drag = state.On(InstructionVerb.Drag, node, null, Expectation.AnyChange, tag);
        return state.Do(drag with
        {
            Destination = there,
            DestinationRef = onto.Ref,
            Sentence = InstructionWriter.Compose(InstructionVerb.Drag, drag.Target, null, state.Situation.Chinese ? "zh" : "en", there),
        });
    }

    private static Progress All(ClauseState state, MoveClause clause, Selection thing)
    {
        var situation = state.Situation;
        var found = Things.Find(situation, thing, InstructionVerb.Drag);
        if (found.Count == 0)
            return state.Steps.Count > 0 ? Progress.IsDone : Revealing.Next(state, thing) ?? ManyByHand.Missing(state, thing, null);
        // Told from one that lies outside still: what it lies in already is no place to put it.
        var zone = Taken(state) ?? (clause.To is { } to ? Areas.Find(situation, to, found.MinBy(node => situation.Index.AncestorsOf(node).Count())!) : null);
        if (clause.Where != MovePlace.Into || zone is null)
            return ManyByHand.Missing(state, clause.To ?? thing, null);
        // The place shrinks to its title when all things lie in it: what was dragged is not dragged again.
        var dragged = state.Steps.Where(step => step.Verdict.IsGood && state.TagOf(step).StartsWith(Act + " ", StringComparison.Ordinal)).Select(state.TagOf).ToHashSet(StringComparer.Ordinal);
        var left = found.Where(node => !Areas.Holds(situation, zone, node) && !dragged.Contains(TagFor(situation, found, node))).ToList();
        if (left.Count == 0 || state.Steps.Count > 2 * found.Count)
            return left.Count == 0 ? Progress.IsDone : ManyByHand.Missing(state, thing, state.Steps[^1]);
        return Drag(state, left[0], zone, TagFor(situation, found, left[0]));
    }

    /// <summary>Where an earlier thing of the same clause came to lie: the others go there too, though it now holds more than its name.</summary>
    private static UiNode? Taken(ClauseState state) =>
        state.Steps
            .Where(step => step.Instruction is { Verb: InstructionVerb.Drag, DestinationRef: not null } && step.Action?.Ref is not null)
            .Select(step => (Zone: state.Situation.Index.Find(step.Instruction.DestinationRef!), Thing: state.Situation.Index.Find(step.Action!.Ref!)))
            .FirstOrDefault(drag => drag is { Zone: not null, Thing: not null } && !ReferenceEquals(drag.Zone, drag.Thing) && Areas.Holds(state.Situation, drag.Zone, drag.Thing)).Zone;

    /// <summary>Tells a thing from its likes wherever it lies.</summary>
    private static string TagFor(Situation situation, IReadOnlyList<UiNode> found, UiNode node)
    {
        var label = situation.Index.LabelOf(node) is { Length: > 0 } own ? own : situation.Index.TextOf(node);
        var alike = found.Where(other => situation.Index.LabelOf(other) == situation.Index.LabelOf(node)).ToList();
        return alike.Count > 1 ? Act : $"{Act} {label}";
    }

    private static Progress One(ClauseState state, MoveClause clause, Selection thing, string tag)
    {
        var inList = clause.Where is MovePlace.Position or MovePlace.Before or MovePlace.After or MovePlace.Between or MovePlace.Shift;
        // How far it was drawn can't always be seen, and drawing it again would go farther.
        var drawn = clause.Where is MovePlace.By or MovePlace.Side && state.StepsFor(tag).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed);
        if (clause.Where == MovePlace.Into && state.StepsFor(tag).Count(step => step.Verdict.Kind is VerdictKind.NoChange) >= MostTries)
            return ByControls(state, clause, thing);
        if (drawn && clause.Where == MovePlace.Side && Find(state.Situation, thing) is { Box: { } now } moved && !IsThere(Areas.PointIn(state.Situation, clause, moved), now))
        {
            if (state.StepsFor(tag).Count() >= MostTries)
                return ManyByHand.Missing(state, thing, state.StepsFor(tag).Last());
            drawn = false;
        }

        if (drawn || IsPut(state, tag) && !inList && clause.Where != MovePlace.Side)
            return Progress.IsDone;
        if (Find(state.Situation, thing) is not { } node)
            return IsPut(state, tag) ? Progress.IsDone : Revealing.Next(state, thing) ?? ManyByHand.Missing(state, thing, null);
        if (inList)
            return ListMoves.Next(state, clause, node, tag);
        if (clause.Where == MovePlace.Into)
            return Into(state, clause, thing, node, tag);
        return node.Box is { } box
            ? state.Do(state.On(InstructionVerb.Drag, node, null, Expectation.AnyChange, tag) with { DestinationAt = clause.Where == MovePlace.By ? new Point(box.Center.X + clause.By.X, box.Center.Y + clause.By.Y) : Areas.PointIn(state.Situation, clause, node) })
            : ManyByHand.Missing(state, thing, null);
    }

    /// <summary>Whether it lies where it was to go, give or take its own size.</summary>
    private static bool IsThere(Point to, Box box) =>
        Math.Abs(to.X - box.Center.X) <= Math.Max(30, box.Width) && Math.Abs(to.Y - box.Center.Y) <= Math.Max(30, box.Height);

    private static bool IsPut(ClauseState state, string tag) =>
        state.StepsFor(tag).LastOrDefault() is { Action: not null, Verdict.Kind: not (VerdictKind.NotPerformed or VerdictKind.NoChange) } || state.StepsFor(tag).Count() >= MostTries;

    /// <summary>What can't be dragged is moved by the controls it has: a menu, a form.</summary>
    private static Progress ByControls(ClauseState state, MoveClause clause, Selection thing)
    {
        var to = clause.To?.Phrase.Name is { Length: > 0 } name ? name : clause.To?.Words ?? "";
        return new DeedSkill(_ => null).Continue(state.As(new DoClause
        {
            Words = clause.Words,
            Action = "move",
            Verb = state.Say("move", "移动"),
            Object = thing,
            With = [new Slot { Concept = Concepts.Recipient, Label = "to", Kind = SlotKind.Text, Value = to, Raw = to }],
        }));
    }

    private static Progress Into(ClauseState state, MoveClause clause, Selection thing, UiNode node, string tag)
    {
        if (clause.To is not { } to || (Taken(state) ?? Areas.Find(state.Situation, to, node)) is not { } zone)
            return ByControls(state, clause, thing) is not Progress.Failed and var moved ? moved : Revealing.Next(state, clause.To ?? clause.Thing) ?? ManyByHand.Missing(state, clause.To, null);
        if (state.StepsFor(tag).Any() && Areas.Holds(state.Situation, zone, node))
            return Progress.IsDone;
        // A second try drops on the very thing that was named.
        return Drag(state, node, state.StepsFor(tag).Any() && Find(state.Situation, to) is { } title ? title : zone, tag);
    }
}
