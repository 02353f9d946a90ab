using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Carries out clauses that were told in one breath.</summary>
internal sealed class SeriesSkill : ISkill
{
    public bool Handles(Clause clause) => clause is SeriesClause;

    public Progress Continue(ClauseState state) => state.Run(((SeriesClause)state.Clause).Clauses, "1");
}
