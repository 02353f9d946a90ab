using AutoGlm.Tasks.Planning.Embedded.OnScreen;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Follows a goal that tells what to do, clause by clause.</summary>
internal sealed class FollowingProgram(Func<Situation, Decision?> pursue) : IBehaviour
{
    private readonly IReadOnlyList<ISkill> skills =
    [
        new ScreenSkill(),
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
        new EditSkill(),
        new GuessSkill(),
        new SolveSkill(),
        new SetSkill(),
        new ToggleSkill(),
        new FormSkill(),
        new EnterSkill(),
        new SuggestionSkill(),
        new HandSkill(),
        new SubmitSkill(),
        new SearchSkill(),
        new PlainSkill(pursue),
        new AskSkill(pursue),
        new DeedSkill(pursue),
        new EachSkill(),
        new EntriesSkill(),
        new RecordSkill(),
        new RepeatSkill(),
        new IfSkill(),
        new WaitSkill(),
    ];

    public Decision? Propose(Situation situation)
    {
        if (!situation.Goal.IsProgram)
            return null;
        if (Rerouting.Back(situation) is { } back)
            return back;
        var run = new ProgramRun(situation, skills);
        var progress = run.Sequence(situation.Goal.Program, OnScreenGoal.Is(situation.Goal) ? OnScreenGoal.Path : "", null, null, true);
        if (progress is Progress.Done && OwedCommit.Next(run) is { } owed)
            progress = owed;
        return progress switch
        {
            Progress.Next next => next.Decision,
            Progress.Failed failed => new Decision.GiveUp(failed.Reason, failed.Broken),
            // The critic did not see it done; saying it again would not make it so.
            _ when situation.Steps.Skip(situation.Context.OpenedAtStep).LastOrDefault(step => step.Instruction.Purpose == Purposes.EndCheck) is { } refused => new Decision.GiveUp(refused.Verdict.Reason, Broken: true),
            _ when Unserved(situation) is { } value => new Decision.GiveUp(situation.Say($"It seems done, but nothing was done with “{value}”.", $"看起来已完成，但没有用到“{value}”。")),
            _ => new Decision.Finish(Reporting.Outputs(situation), Answer(situation)) { Thought = situation.Say("All of it is done.", "所有步骤都已完成。") },
        };
    }

    /// <summary>
    /// A new name, a text or a recipient that was told with a deed, an address or a number to be reached at, that was neither
    /// entered anywhere nor is shown now; null when none is left.
    /// </summary>
    private static string? Unserved(Situation situation)
    {
        var told = situation.Goal.Program.OfType<DoClause>().Where(clause => clause.Action is "rename" or "reply" or "comment" or "label" or "assign").SelectMany(clause => clause.With).Select(slot => slot.Value)
            .Concat(PieceReader.Mark(situation.Goal.Goal, [], situation.Context.Clock).Pieces.Where(piece => piece.Kind is PieceKind.Email or PieceKind.Phone).Select(piece => piece.Value))
            .Where(value => value.Length > 1).ToList();
        if (told.Count == 0)
            return null;
        var met = situation.Steps.SelectMany(step => new[] { step.Instruction.Value, step.Instruction.Sentence, step.Target, step.Told }).OfType<string>().Append(situation.Index.Text).Select(Plain).ToList();
        return told.FirstOrDefault(value => Plain(value) is var plain && !met.Exists(text => text.Contains(plain, StringComparison.Ordinal)));
    }

    /// <summary>Folded and without what numbers are parted with: a site may write them another way.</summary>
    private static string Plain(string text) => string.Concat(Text.TextFold.Fold(text).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '(' or ')' or '.' or '/')));

    /// <summary>Answers read on the way, or what the last screen says to the goal's questions.</summary>
    private static string? Answer(Situation situation) =>
        AskSkill.Noted(situation).ToList() is { Count: > 0 } noted ? string.Join("; ", noted) : situation.Goal.Program.Any(clause => clause is AskClause) ? null : Reporting.Answer(situation);
}
