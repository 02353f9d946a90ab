using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Knows how to carry out one kind of clause. Keeps nothing: what was done so far stands in the steps.</summary>
internal interface ISkill
{
    bool Handles(Clause clause);

    Progress Continue(ClauseState state);
}
