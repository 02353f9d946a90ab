using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Questioning;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>
/// Does what goal and screen tell together, move by move: what the screen shows of the goal's words is pressed, filled
/// in, chosen or worked on as its kind is worked on, and each new screen is read again for what is left of the goal.
/// </summary>
internal sealed class ScreenSkill : ISkill
{
    private const int MostMoves = 40;
    private const string Sent = "s";
    private const string Told = "q";

    public bool Handles(Clause clause) => clause is ScreenClause;

    public Progress Continue(ClauseState state)
    {
        var goal = GoalWords.Of((ScreenClause)state.Clause);
        var done = Begun(state);
        Progress? failed = null;
        if (done.Count > 0 && Make(state, goal, done[^1]) is not Progress.Done and var progress)
        {
            if (progress is not Progress.Failed)
                return progress;
            failed = progress;
        }

        if (done.Count >= MostMoves)
            return Progress.IsDone;
        var before = OnScreenGoal.Before(state.Situation);
        var reading = new ScreenReading(state.Situation, goal, [.. before, .. done]);
        foreach (var move in reading.Moves())
        {
            // Something sent with all that belongs to it left out would be worse than nothing.
            if (done.Count == 0 && reading.Sends(move) && Coverage.Left(goal, [.. before, move], reading.Named) is { } without)
                return new Progress.Failed(state.Say($"Nothing on the page fits “{without}”.", $"页面上没有找到可以“{without}”的地方。"));
            switch (Make(state, goal, move))
            {
                case Progress.Next next:
                    return next;
                // What can't be filled in is not sent either.
                case Progress.Failed wrong when move.Kind == MoveKind.Set:
                    return wrong;
            }
        }

        if (failed is not null && done.Count == 1)
            return failed;
        foreach (var further in Further(state, goal, reading, done))
        {
            if (Make(state, goal, further) is Progress.Next next)
                return next;
        }

        if (!HasSent(goal, done) && Missing(goal, reading, done) is { } name && Revealing.Next(state, new Selection { Words = name, Phrase = new TargetPhrase { Name = name } }) is { } reveal)
            return reveal;
        if (done.Count == 0)
            return new Progress.Failed(state.Say($"Nothing on the page fits “{goal.Text}”.", $"页面上没有找到可以“{goal.Text}”的地方。"));
        if (Send(state, done) is not Progress.Done and var sending)
            return sending;
        return Coverage.Left(goal, [.. before, .. done], reading.Named, state.Steps.Any(step => step.Instruction.Purpose!.StartsWith($"{state.Path}.{Sent}.", StringComparison.Ordinal)), state.Steps.All(step => step.Verdict.Kind is VerdictKind.NoChange or VerdictKind.NotPerformed)) is { } left
            ? new Progress.Failed(state.Say($"What was found on the screen was done, but nothing there fits “{left}”.", $"页面上能找到的已完成，但没有找到与“{left}”对应的内容。"))
            : Tell(state, goal);
    }

    /// <summary>"…, and tell me the number": what is asked is answered when all is done.</summary>
    private static Progress Tell(ClauseState state, GoalWords goal)
    {
        var asked = goal.Parts.Where(part => goal.RoleOf(part) == SentenceRole.Asks).Select(part => AskReader.Of(goal.In(part).Trim(), goal.Chinese)).OfType<Clause>().ToList();
        return asked.Count == 0 ? Progress.IsDone : state.Run(asked, Told);
    }

    private static bool HasSent(GoalWords goal, IReadOnlyList<Move> done) =>
        done.Count > 0 && done[^1] is { Kind: MoveKind.Act or MoveKind.Tap } last && Ordering.IsSending(goal.Bare(last.Span));

    /// <summary>What is left when nothing that the screen names can be used as it is.</summary>
    private static IEnumerable<Move> Further(ClauseState state, GoalWords goal, ScreenReading reading, IReadOnlyList<Move> done)
    {
        if (done.Count == 0 && reading.HiddenDeed() is { } deed)
            yield return deed;
        if (done.Count == 0)
        {
            foreach (var look in Looks.Find(goal))
                yield return look;
            if (reading.AnyThing() is { } thing)
                yield return thing;
        }

        if (state.Situation.Usable.Any(node => UiRoles.IsField(node)))
        {
            foreach (var value in reading.LooseValues())
                yield return new Move(MoveKind.Give, value);
        }
    }

    /// <summary>A name of the goal that no screen has shown so far.</summary>
    private static string? Missing(GoalWords goal, ScreenReading reading, IReadOnlyList<Move> done) =>
        Names.Find(goal).Where(span => !done.SelectMany(move => move.Uses).Any(used => used.Overlaps(span))).Where(span => !reading.Shows(span)).Select(span => goal.Bare(span)).FirstOrDefault();

    /// <summary>What was filled in and not sent by any move is sent by the form's own button.</summary>
    private static Progress Send(ClauseState state, IReadOnlyList<Move> done)
    {
        var button = SubmitSkill.Find(state.Situation, "submit") ?? Namesake(state.Situation);
        var submit = new SubmitClause { Words = button is null ? state.Clause.Words : state.Situation.Index.LabelOf(button) };
        var begun = state.Steps.Any(step => step.Instruction.Purpose!.StartsWith($"{state.Path}.{Sent}.", StringComparison.Ordinal));
        return begun || done[^1].Kind is MoveKind.Set or MoveKind.Choose or MoveKind.Check or MoveKind.Uncheck or MoveKind.Give && button is not null
            ? state.Run([submit], Sent)
            : Progress.IsDone;
    }

    /// <summary>A text of several lines is sent by the button that is called like its box: "Comment" under "Comment".</summary>
    private static UiNode? Namesake(Situation situation) =>
        situation.Steps.LastOrDefault(step => step.Instruction.Verb == InstructionVerb.Type)?.Action?.Ref is { } reference && situation.Index.Find(reference) is { } field && Giving.IsLong(field)
            ? situation.Usable.FirstOrDefault(node => node.Role == "button" && situation.Index.OrderOf(node) > situation.Index.OrderOf(field) && Similarity.Of(situation.Index.LabelOf(field), situation.Index.LabelOf(node)) >= 0.8)
            : null;

    /// <summary>Goals within the goal that a skill would make up of a move's few words are not followed.</summary>
    private static Progress Make(ClauseState state, GoalWords goal, Move move) =>
        state.Run([move.Clause(goal)], move.Key, isLast: false) switch
        {
            Progress.Next { Decision: Decision.Do act } when act.Instructions.Any(one => one.Purpose?.Contains('~', StringComparison.Ordinal) == true) =>
                new Progress.Failed(state.Say($"Nothing on the page fits “{goal.In(move.Span)}”.", $"页面上没有找到可以“{goal.In(move.Span)}”的地方。")),
            // Of several that are called so, the one that was found is meant.
            Progress.Next { Decision: Decision.Do { Instructions: [{ Ref: null } only] } act } when move.Node is { } node && only.Purpose!.EndsWith(" act", StringComparison.Ordinal) =>
                new Progress.Next(act with { Instructions = [only with { Ref = node.Ref }] }),
            var progress => progress,
        };

    /// <summary>The moves that have steps, in the order in which they were begun.</summary>
    private static List<Move> Begun(ClauseState state)
    {
        var prefix = state.Path + ".";
        return [.. state.Steps
            .Select(step => step.Instruction.Purpose!)
            .Where(purpose => purpose.StartsWith(prefix, StringComparison.Ordinal) && purpose.IndexOf('.', prefix.Length) > 0)
            .Select(purpose => purpose[prefix.Length..purpose.IndexOf('.', prefix.Length)])
            .Distinct()
            .Select(Move.Parse)
            .OfType<Move>()];
    }
}
