using System.Globalization;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does clauses again and again: so many times, or until something holds.</summary>
internal sealed class RepeatSkill : ISkill
{
    private const int MostRounds = 200;

    public bool Handles(Clause clause) => clause is RepeatClause { Each: null };

    public Progress Continue(ClauseState state)
    {
        var clause = (RepeatClause)state.Clause;
        for (var round = Math.Max(1, Rounds.Last(state)); round <= (clause.Times ?? MostRounds); round++)
        {
            var begun = state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{state.Path}.{round}."), StringComparison.Ordinal));
            if (!begun && clause.Until is { } until && Conditions.Holds(state.Situation, until, Spoken.Of(clause.Body[0])))
                return Progress.IsDone;
            if (state.Run(clause.Body, round.ToString(CultureInfo.InvariantCulture), isLast: false) is not Progress.Done and var progress)
                return progress;
            if (!begun)
                return new Progress.Failed(state.Say($"Repeating “{clause.Words}” has no effect.", $"重复“{clause.Words}”没有任何效果。"));
        }

        return clause.Times is not null ? Progress.IsDone : new Progress.Failed(state.Say($"“{clause.Words}”: it did not come true.", $"“{clause.Words}”：条件一直没有满足。"));
    }
}
