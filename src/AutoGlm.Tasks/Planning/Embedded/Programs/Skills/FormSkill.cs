using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Fills in what was told in one breath, one control after the other.</summary>
internal sealed class FormSkill : ISkill
{
    public bool Handles(Clause clause) => clause is FormClause;

    public Progress Continue(ClauseState state) => state.Run(((FormClause)state.Clause).Entries, "f");
}
