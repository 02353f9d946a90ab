using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>What steps that were made in another reading of the goal have dealt with: the words for what was touched, and the values that went in.</summary>
internal static class Retrospect
{
    /// <summary>The moves that those steps amount to. Steps that merely looked around, or that nothing came of, are none.</summary>
    public static IReadOnlyList<Move> Moves(GoalWords goal, IEnumerable<TaskStep> steps)
    {
        var moves = new List<Move>();
        foreach (var step in steps.Where(Counts))
        {
            foreach (var name in Names(step))
            {
                if (Place(goal, name, moves) is { } named)
                    moves.Add(new Move(KindOf(step.Instruction.Verb), named));
            }

            if (step.Instruction.Value is { } value && Place(goal, value, moves) is { } told)
                moves.Add(new Move(MoveKind.Give, told));
        }

        return moves;
    }

    private static bool Counts(TaskStep step) =>
        step.Instruction.Verb is not (InstructionVerb.Wait or InstructionVerb.Scroll) && !OnScreenGoal.IsLooking(step.Instruction.Purpose)
        && step.Target is not null && step.Verdict.Kind is VerdictKind.Progress or VerdictKind.NoChange;

    private static MoveKind KindOf(InstructionVerb verb) => verb switch
    {
        InstructionVerb.DoubleTap => MoveKind.DoubleTap,
        InstructionVerb.RightTap => MoveKind.RightTap,
        InstructionVerb.Hover => MoveKind.Hover,
        InstructionVerb.Check => MoveKind.Check,
        InstructionVerb.Uncheck => MoveKind.Uncheck,
        _ => MoveKind.Tap,
    };

    /// <summary>What was touched, as the screen and as the instruction called it, and where it stood.</summary>
    private static IEnumerable<string> Names(TaskStep step)
    {
        if (step.Target is { } target && target.IndexOf('“', StringComparison.Ordinal) is >= 0 and var open && target.LastIndexOf('”') is var close && close > open + 1)
            yield return target[(open + 1)..close];
        foreach (var name in new[] { step.Instruction.Target?.Name, step.Instruction.Target?.Within, step.Instruction.Target?.Near, step.Instruction.Destination?.Name }.OfType<string>())
            yield return name;
    }

    private static TextSpan? Place(GoalWords goal, string words, List<Move> taken)
    {
        var folded = TextFold.Fold(words);
        for (var at = folded.Length < 2 ? -1 : goal.Folded.IndexOf(folded, StringComparison.Ordinal); at >= 0; at = goal.Folded.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, folded.Length);
            if (!taken.Exists(move => move.Uses.Any(used => used.Overlaps(span))))
                return span;
        }

        return null;
    }
}
