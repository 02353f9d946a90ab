using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does what is told as handwork. One thing named by words is left to the grounder; several, or the best of several, are found here.</summary>
internal sealed class HandSkill : ISkill
{
    private const string Act = "act";
    private const int MostTries = 3;

    public bool Handles(Clause clause) => clause is HandClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (HandClause)state.Clause;
        var target = clause.Target is { Refers: true } ? state.Before : clause.Target;
        return target is null || target.IsPlain ? One(state, clause, target) : Each(state, clause, target);
    }

    private static Progress One(ClauseState state, HandClause clause, Selection? target)
    {
        var tries = state.StepsFor(Act).ToList();
        if (tries.Count > 0 && tries[^1].Action is not null && tries[^1].Verdict.Kind is not VerdictKind.NotPerformed)
            return tries[^1].Verdict.Kind == VerdictKind.Rejected && state.IsLast ? new Progress.Failed(tries[^1].Verdict.Reason) : Progress.IsDone;
        if (target is not null && Sight.Of(state.Situation, clause.Verb, target.Phrase) is null)
        {
            if (Revealing.Next(state, target) is { } reveal)
                return reveal;
            if (tries.Count > 0)
                return Missing(state, target, tries[^1]);
        }

        if (tries.Count >= MostTries)
            return Missing(state, target, tries[^1]);
        var value = Values.Text(state, clause.Value);
        if (clause.Value is not null && value is null)
            return new Progress.Failed(state.Say($"“{clause.Words}”: the value could not be read on the screen.", $"“{clause.Words}”：无法从页面读取所需的值。"));
        return state.Do(new Instruction
        {
            Verb = clause.Verb,
            Target = target?.Phrase,
            Value = value,
            Destination = clause.Destination?.Phrase,
            Purpose = state.Purpose(Act),
            Sentence = InstructionWriter.Compose(clause.Verb, target?.Phrase, value, state.Situation.Chinese ? "zh" : "en", clause.Destination?.Phrase),
            Expect = ExpectationOf(clause.Verb, value),
        });
    }

    private static Progress Each(ClauseState state, HandClause clause, Selection target)
    {
        var found = Things.Find(state.Situation, target, clause.Verb);
        var done = state.Steps.Where(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed).Select(state.TagOf).ToHashSet(StringComparer.Ordinal);
        var limit = target.Best is not null ? 1 : target.Count ?? int.MaxValue;
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
        return state.Do([.. together.Select(node => state.On(clause.Verb, node, value, ExpectationOf(clause.Verb, value), KeyOf(state, node)))]);
    }

    /// <summary>Tells one of several from the others, also after the page was drawn anew.</summary>
    private static string KeyOf(ClauseState state, UiNode node) => "act " + Things.KeyOf(state.Situation, node);

    private static bool IsAlready(InstructionVerb verb, UiNode node) => verb switch
    {
        InstructionVerb.Check => node.Is(UiStates.Checked),
        InstructionVerb.Uncheck => UiRoles.IsToggle(node) && !node.Is(UiStates.Checked),
        _ => false,
    };

    private static Progress Missing(ClauseState state, Selection? target, TaskStep? last) => new Progress.Failed(last is null
        ? state.Say($"Nothing on the page fits “{target?.Words}”.", $"页面上没有找到“{target?.Words}”。")
        : state.Say($"“{state.Clause.Words}” can't be done: {last.Verdict.Reason}", $"“{state.Clause.Words}”无法完成：{last.Verdict.Reason}"));

    private static Expectation ExpectationOf(InstructionVerb verb, string? value) => verb switch
    {
        InstructionVerb.Type when value is not null => new Expectation(ExpectationKind.ValueShown, value),
        InstructionVerb.Check or InstructionVerb.Uncheck => new Expectation(ExpectationKind.StateChanges),
        InstructionVerb.Hover or InstructionVerb.Wait or InstructionVerb.Scroll => new Expectation(ExpectationKind.None),
        _ => Expectation.AnyChange,
    };
}
