using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Waits until something holds on the screen.</summary>
internal sealed class WaitSkill : ISkill
{
    private const int MostWaits = 45;

    /// <summary>How long to wait next, in seconds, after so many waits; before that until anything changes.</summary>
    private static readonly (int After, string Seconds)[] Longer = [(20, "2"), (10, "1"), (4, "0.5")];

    public bool Handles(Clause clause) => clause is WaitClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (WaitClause)state.Clause;
        if (Conditions.Holds(state.Situation, clause.Condition, state.Before))
            return Progress.IsDone;
        return state.Steps.Count >= MostWaits
            ? new Progress.Failed(state.Say($"Waited in vain: {clause.Condition.Words}", $"一直没有等到：{clause.Condition.Words}"), Broken: true)
            : state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, Array.Find(Longer, one => state.Steps.Count >= one.After).Seconds, new Expectation(ExpectationKind.None), state.Purpose("wait")));
    }
}
