using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What a change of mind makes of the work: steps that no longer fit don't count, and the way back to where they were done.</summary>
internal static class Rerouting
{
    private const string Tag = "turn";
    private const int MostBacks = 3;

    /// <summary>Steps that still serve the programme as it is now.</summary>
    public static IReadOnlyList<TaskStep> Counted(Situation situation, IReadOnlyList<TaskStep> steps) =>
        situation.Goal.Turns.Count == 0 ? steps : [.. steps.Where(step => !IsVoid(situation, step))];

    /// <summary>Goes back to the page where the first step that no longer fits was done, as long as nothing was done since.</summary>
    public static Decision? Back(Situation situation)
    {
        if (situation.Goal.Turns is not [.., var turn])
            return null;
        var since = situation.Steps.Skip(turn.AfterStep).ToList();
        if (!since.TrueForAll(step => step.Instruction.Purpose == Tag) || since.Count >= MostBacks)
            return null;
        var first = situation.Steps.Take(turn.AfterStep).FirstOrDefault(step => IsVoid(situation, step) && step.Instruction.Verb is InstructionVerb.Type or InstructionVerb.Select or InstructionVerb.Check or InstructionVerb.Uncheck);
        if (first is null || ScreenPrint.PlaceOf(first.Location) == ScreenPrint.PlaceOf(situation.Now.Location) || situation.Context.Effects.Any(effect => effect.Step >= first.Number))
            return null;
        return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Back, null, Expectation.AnyChange, Tag)) { Thought = situation.Say("What was said changes an earlier page: going back to it.", "刚才的话改变了前面的页面：返回去改。") };
    }

    private static bool IsVoid(Situation situation, TaskStep step) =>
        ClauseOf(step) is { } clause && situation.Goal.Turns.Any(turn => clause >= turn.Clause && step.Number <= turn.AfterStep);

    private static int? ClauseOf(TaskStep step)
    {
        if (step.Instruction.Purpose is not ['#', ..] purpose)
            return null;
        var end = purpose.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? purpose.AsSpan(1) : purpose.AsSpan(1, end), out var number) ? number - 1 : null;
    }
}
