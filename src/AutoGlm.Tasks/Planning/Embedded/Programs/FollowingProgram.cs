using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Follows a goal that tells what to do, clause by clause.</summary>
internal sealed class FollowingProgram(Func<Situation, Decision?> pursue) : IBehaviour
{
    private readonly IReadOnlyList<ISkill> skills =
    [
        new SeriesSkill(),
        new AnswerSkill(),
        new MenuSkill(),
        new CloseSkill(),
        new MoveSkill(),
        new ArrangeSkill(),
        new ResizeSkill(),
        new MarkSkill(),
        new CopySkill(),
        new TerminalSkill(),
        new GuessSkill(),
        new SetSkill(),
        new ToggleSkill(),
        new FormSkill(),
        new SuggestionSkill(),
        new HandSkill(),
        new SubmitSkill(),
        new SearchSkill(),
        new DoSkill(),
        new PlainSkill(pursue),
        new RepeatSkill(),
        new IfSkill(),
        new WaitSkill(),
    ];

    public Decision? Propose(Situation situation)
    {
        if (!situation.Goal.IsProgram)
            return null;
        return new ProgramRun(situation, skills).Sequence(situation.Goal.Program, "", null, null, true) switch
        {
            Progress.Next next => next.Decision,
            Progress.Failed failed => new Decision.GiveUp(failed.Reason, failed.Broken),
            _ => new Decision.Finish(Reporting.Outputs(situation), Reporting.Answer(situation)) { Thought = situation.Say("All of it is done.", "所有步骤都已完成。") },
        };
    }
}
