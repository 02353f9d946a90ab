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
        var yes = then || !otherwise && Conditions.Holds(state.Situation, clause.Condition);
        return state.Run(yes ? clause.Then : clause.Otherwise, yes ? "then" : "else");
    }

    private static bool Begun(ClauseState state, string branch) =>
        state.Steps.Any(step => step.Instruction.Purpose!.StartsWith($"{state.Path}.{branch}.", StringComparison.Ordinal));
}
