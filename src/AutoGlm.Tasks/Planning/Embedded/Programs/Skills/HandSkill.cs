using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does what is told as handwork. One thing named by words is left to the grounder; several, or the best of several, are found here.</summary>
internal sealed class HandSkill : ISkill
{
    private const string Act = "act";
    private const int MostTries = 3;
    private const int MostWaits = 6;

    public bool Handles(Clause clause) => clause is HandClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (HandClause)state.Clause;
        var target = Pronouns.Resolve(state, clause.Target);
        if (target is not null && clause.Verb == InstructionVerb.Tap && LastPage.IsMeant(target.Words))
            return LastPage.Go(state, target);
        // "Go to the page Press": what leads there is a link or a menu, not a page.
        if (target is { Phrase: { Kind: "page" or "section", Name.Length: > 0 } page } && clause.Verb is InstructionVerb.Tap or InstructionVerb.Open)
            target = target with { Phrase = page with { Kind = null } };
        if (target is not null && IsSwitchedOn(state.Situation, clause, target))
            clause = clause with { Verb = InstructionVerb.Check };
        // "Open the menu": the control is called so, or bears its sign.
        if (clause.Verb == InstructionVerb.Tap && target is { IsPlain: true, Phrase: { Name.Length: 0, Kind: "menu", Ordinal: null, Place: null, Near: null, Within: null } })
            target = target with { Phrase = target.Phrase with { Name = state.Say("menu", "菜单"), Kind = null } };
        if (target is { Names.Count: > 0 })
            return ManyByHand.InTurn(state, clause, target);
        return target is null || target.IsPlain && !Placement.Tells(target.Phrase) ? One(state, clause, target) : ManyByHand.Each(state, clause, target);
    }

    /// <summary>打开“省电模式”: what opens a door or a page turns a switch on.</summary>
    private static bool IsSwitchedOn(Situation situation, HandClause clause, Selection target) =>
        clause.Verb == InstructionVerb.Tap && (clause.Words.StartsWith("打开", StringComparison.Ordinal) || clause.Words.StartsWith('把') && clause.Words.EndsWith("打开", StringComparison.Ordinal))
        && Sight.Of(situation, InstructionVerb.Check, target.Names.Count > 0 ? target.Phrase with { Name = target.Names[0] } : target.Phrase) is { Role: "switch" or "checkbox" };

    private static Progress One(ClauseState state, HandClause clause, Selection? target)
    {
        var tries = state.StepsFor(Act).ToList();
        if (tries.Count > 0 && tries[^1].Action is not null && tries[^1].Verdict.Kind is not VerdictKind.NotPerformed)
            return tries[^1].Verdict.Kind == VerdictKind.Rejected && state.IsLast ? new Progress.Failed(tries[^1].Verdict.Reason) : Progress.IsDone;
        // What is scrolled to comes into view by itself when the mouse is to rest on it.
        var verb = clause is { Verb: InstructionVerb.Scroll, Value: null } ? InstructionVerb.Hover : clause.Verb;
        string? chosen = null;
        // "The shelf of Brackets" is a cell: both words stand in the table, and neither alone is meant.
        if (tries.Count == 0 && target is not null && verb is InstructionVerb.DoubleTap or InstructionVerb.RightTap && Cells.Find(state.Situation, target!) is { } cell)
            return state.Do(state.On(verb, cell, null, ManyByHand.ExpectationOf(verb, null), Act));
        // "Open the first order" means the first row, not the header that is called so.
        if (target is { Phrase: { Ordinal: not null, Kind: null, Name.Length: > 0 } } && verb == InstructionVerb.Tap && (tries.Count == 0 || tries[^1].Action is null) && Row(state, clause, target) is { } row)
            return state.Do(state.On(verb, row, null, ManyByHand.ExpectationOf(verb, null), Act));
        if (target is not null && verb == InstructionVerb.Tap && tries.Count == 0 && NthResult.Opener(state.Situation, target.Phrase) is { } result)
            return state.Do(state.On(verb, result, null, ManyByHand.ExpectationOf(verb, null), Act));
        if (verb == InstructionVerb.Tap && tries.Count == 0 && WholeLabels.Find(state.Situation, clause.Words) is { } whole)
            return state.Do(state.On(verb, whole, null, ManyByHand.ExpectationOf(verb, null), Act) with { AcceptDialog = !clause.Declines });
        if (target is not null && Sight.Of(state.Situation, verb, target.Phrase) is null)
        {
            if (Ties.Break(state.Situation, verb, target.Phrase, out var rivals) is { } tied)
                chosen = tied.Ref;
            else if (SymbolNames.Find(state.Situation, verb, target.Phrase) is { } sign)
                chosen = sign.Ref;
            else if (rivals.Count > 1 && target.Phrase.Near is { Length: > 1 } near && Beside(state.Situation, rivals, near) is { } beside)
                chosen = beside.Ref;
            else if (rivals.Count > 1)
                return new Progress.Next(new Planning.Decision.Ask(Which(state, rivals)));
            else if (verb == InstructionVerb.Tap && target.Phrase is { Name.Length: > 0, Near: null, Within: null or "toolbar" or "工具栏" } && Named.Sure(state.Situation, target.Phrase.Name) is { } sure)
                chosen = sure.Ref;
            else if (Revealing.Next(state, target) is { } reveal)
                return reveal;
            else if (tries.Count > 0)
                return ManyByHand.Missing(state, target, tries[^1]);
            else if (target.Phrase.Name.Length > 0 && Named.Controls(state.Situation, target.Phrase.Name).Concat(Named.Any(state.Situation, target.Phrase.Name)).FirstOrDefault() is { } likely)
                chosen = likely.Ref;
        }

        // What can't be used yet may be a moment later: a button that wakes up, a note that goes by itself.
        if (tries.Count > 0 && tries[^1].Action is not null && state.StepsFor("wait").Count() is var waits && waits < MostWaits && waits < tries.Count * 2)
            return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("wait")));
        if (tries.Count >= MostTries)
            return ManyByHand.Missing(state, target, tries[^1]);
        var value = Values.Text(state, clause.Value);
        if (clause.Value is not null && value is null)
            return new Progress.Failed(state.Say($"“{clause.Words}”: the value could not be read on the screen.", $"“{clause.Words}”：无法从页面读取所需的值。"));
        return state.Do(new Instruction
        {
            Verb = verb,
            Target = target?.Phrase,
            Value = value,
            Ref = chosen,
            Destination = clause.Destination?.Phrase,
            AcceptDialog = !clause.Declines,
            Purpose = state.Purpose(Act),
            Sentence = InstructionWriter.Compose(verb, target?.Phrase, value, state.Situation.Chinese ? "zh" : "en", clause.Destination?.Phrase),
            Expect = ManyByHand.ExpectationOf(verb, value),
        });
    }

    /// <summary>Of several called so, the one whose row or card holds what it stands beside.</summary>
    private static Observing.UiNode? Beside(Situation situation, IReadOnlyList<Observing.UiNode> rivals, string near) =>
        rivals.Where(node => (situation.Index.RowOf(node) ?? Scope.CardOf(situation, node)) is { } box && Text.TextFold.Fold(situation.Index.TextOf(box)).Contains(Text.TextFold.Fold(near), StringComparison.Ordinal)).ToList() is [var only] ? only : null;

    /// <summary>What opens the so-many-th row of a list whose header or title has the name.</summary>
    private static Observing.UiNode? Row(ClauseState state, HandClause clause, Selection target)
    {
        if (Sight.Of(state.Situation, InstructionVerb.Tap, target.Phrase) is { Role: not "columnheader" })
            return null;
        var open = new DoClause { Words = clause.Words, Action = "view", Verb = state.Say("open", "打开") };
        return Deeds.Bearers.Find(state.Situation, target, one => Control(one) is not null).Select(Control).FirstOrDefault(node => node is not null);
        Observing.UiNode? Control(Deeds.Bearer one) => Deeds.ActionControls.For(state.Situation, open, node => one.Holds(state.Situation, node)) ?? one.Nodes.FirstOrDefault(node => node.Role == "link");
    }

    private static Question Which(ClauseState state, IReadOnlyList<Observing.UiNode> rivals) => new()
    {
        Kind = "choice",
        Text = state.Say($"“{state.Clause.Words}”: there are {rivals.Count} such things. Which one is meant?", $"“{state.Clause.Words}”：这样的有 {rivals.Count} 个，指的是哪一个？"),
        Choices = [.. rivals.Select(node => Things.KeyOf(state.Situation, node)).Distinct()],
    };
}
