using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does the same by hand to several things: those that were named, in turn, or all that fit.</summary>
internal static class ManyByHand
{
    private const string Act = "act";
    private const int MostTries = 3;

    /// <summary>One after the other as they were named, the same one twice where it was named twice.</summary>
    public static Progress InTurn(ClauseState state, HandClause clause, Selection target)
    {
        for (var i = 0; i < target.Names.Count; i++)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"{Act} {i + 1}");
            var tries = state.StepsFor(tag).ToList();
            if (tries.Count > 0 && tries[^1].Action is not null && tries[^1].Verdict.Kind != VerdictKind.NotPerformed)
                continue;
            var phrase = target.Phrase with { Name = target.Names[i] };
            var node = Sight.Of(state.Situation, clause.Verb, phrase)
                ?? Ties.Break(state.Situation, clause.Verb, phrase, out _)
                ?? Named.Controls(state.Situation, target.Names[i]).Concat(Named.Any(state.Situation, target.Names[i])).FirstOrDefault();
            var alone = new Selection { Words = target.Names[i], Phrase = phrase };
            if (node is null)
                return Revealing.Next(state, alone) ?? Missing(state, alone, null);
            if (IsAlready(clause.Verb, node))
                continue;
            if (tries.Count >= MostTries)
                return Missing(state, alone, tries[^1]);
            return state.Do(state.On(clause.Verb, node, Values.Text(state, clause.Value), ExpectationOf(clause.Verb, null), tag) with { AcceptDialog = !clause.Declines });
        }

        return Progress.IsDone;
    }

    /// <summary>Everything that fits, or as many as are wanted.</summary>
    public static Progress Each(ClauseState state, HandClause clause, Selection target)
    {
        var situation = state.Situation;
        var found = Things.Find(situation, target, clause.Verb);
        var done = state.Steps.Where(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed).Select(state.TagOf).Where(tag => tag.StartsWith(Act, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var limit = target.All ? int.MaxValue : target.Count ?? 1;
        if (done.Count >= limit)
            return Progress.IsDone;
        var left = found.Where(node => !done.Contains(KeyOf(state, node)) && !IsAlready(clause.Verb, node)).Take(limit - done.Count).ToList();
        if (left.Count == 0)
        {
            if (done.Count > 0 || found.Count > 0)
                return Progress.IsDone;
            return Revealing.Next(state, target) ?? Missing(state, target, null);
        }

        var value = Values.Text(state, clause.Value);
        // Ticking boxes leaves the rest of the page where it is; after a tap everything may be different.
        var together = clause.Verb is InstructionVerb.Check or InstructionVerb.Uncheck ? left : left.Take(1);
        return state.Do([.. together.Select(node => state.On(clause.Verb, node, value, ExpectationOf(clause.Verb, value), KeyOf(state, node)) with { AcceptDialog = !clause.Declines })]);
    }

    public static Progress Missing(ClauseState state, Selection? target, TaskStep? last) => new Progress.Failed(last is null
        ? state.Say($"Nothing on the page fits “{target?.Words}”.", $"页面上没有找到“{target?.Words}”。")
        : state.Say($"“{state.Clause.Words}” can't be done: {last.Verdict.Reason}", $"“{state.Clause.Words}”无法完成：{last.Verdict.Reason}"));

    public static Expectation ExpectationOf(InstructionVerb verb, string? value) => verb switch
    {
        InstructionVerb.Type when value is not null => new Expectation(ExpectationKind.ValueShown, value),
        InstructionVerb.Check or InstructionVerb.Uncheck => new Expectation(ExpectationKind.StateChanges),
        InstructionVerb.Hover or InstructionVerb.Wait or InstructionVerb.Scroll => new Expectation(ExpectationKind.None),
        _ => Expectation.AnyChange,
    };

    /// <summary>Tells one of several from the others, also after the page was drawn anew.</summary>
    private static string KeyOf(ClauseState state, UiNode node) => $"{Act} " + Things.KeyOf(state.Situation, node);

    private static bool IsAlready(InstructionVerb verb, UiNode node) => verb switch
    {
        InstructionVerb.Check => node.Is(UiStates.Checked),
        InstructionVerb.Uncheck => UiRoles.IsToggle(node) && !node.Is(UiStates.Checked),
        _ => false,
    };
}
