using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does one thing or the other, as the screen was when the question came up first.</summary>
internal sealed class IfSkill : ISkill
{
    public bool Handles(Clause clause) => clause is IfClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (IfClause)state.Clause;
        var then = Begun(state, "then");
        var otherwise = Begun(state, "else");
        var about = Spoken.Of(clause) ?? state.Before;
        if (!then && !otherwise && Conditions.Tell(state.Situation, clause.Condition, about) is null && Settle(state) is { } wait)
            return wait;
        var yes = then || !otherwise && Conditions.Holds(state.Situation, clause.Condition, about);
        return state.Run(yes ? clause.Then : clause.Otherwise, yes ? "then" : "else", before: about);
    }

    /// <summary>What the condition is about may not be on the screen yet: it is given a moment, once.</summary>
    private static Progress? Settle(ClauseState state) =>
        state.StepsFor("look").Any() ? null : state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("look")));

    private static bool Begun(ClauseState state, string branch) =>
        state.Steps.Any(step => step.Instruction.Purpose!.StartsWith($"{state.Path}.{branch}.", StringComparison.Ordinal));
}
