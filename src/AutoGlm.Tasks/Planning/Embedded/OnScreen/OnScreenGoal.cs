using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded.Errands;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>A goal that is read against the screen, because its words alone don't tell what to do, or told something that the screen doesn't know.</summary>
internal static class OnScreenGoal
{
    /// <summary>Where such a programme stands in the purposes of steps, apart from that which the words alone told.</summary>
    public const string Path = "#0";

    public static GoalModel Of(GoalModel goal, JsonObject inputs, DateTimeOffset clock) => goal with
    {
        Intent = new Intent(IntentKind.Explicit),
        Program = [Clause(goal.Goal, inputs, clock)],
        Unclear = [],
    };

    private static ScreenClause Clause(string goal, JsonObject inputs, DateTimeOffset clock) => new() { Words = goal, Pieces = PieceReader.Mark(goal, inputs, clock).Pieces };

    /// <summary>Whether the screen should be asked before the words: they tell no programme, and neither a booking nor a question.</summary>
    public static bool Suits(Situation situation)
    {
        var goal = situation.Goal;
        if (IsAsking(goal) || situation.Context.Request.Outputs.Count > 0 || goal.IsProgram && !goal.IsLoose)
            return false;
        if (IsForSomebody(situation) || Excepts(goal))
            return false;
        if (!goal.IsProgram && Reading(situation).CountsThings)
            return true;
        return goal.IsLoose ? Reading(situation).HasAllNames : goal.Intent.Kind == IntentKind.Unclear || goal.Intent.Kind != IntentKind.Transact && Reading(situation).IsSure;
    }

    /// <summary>Whether the screen can help where the words led nowhere: it shows what they name.</summary>
    public static bool Helps(Situation situation) =>
        !IsAsking(situation.Goal) && !IsForSomebody(situation) && !IsSwitching(situation.Goal) && !Excepts(situation.Goal) && situation.Context.Request.Outputs.Count == 0 && Reading(situation) is { IsSure: true, HasAllNames: true };

    /// <summary>What is named to be spared stands on the screen too, and nothing there tells it from what is meant.</summary>
    private static bool Excepts(GoalModel goal) => goal.Program.Any(clause => clause is DoClause { Object.Except.Count: > 0 } or HandClause { Target.Except.Count: > 0 });

    /// <summary>What is to be switched on or off is a switch: a link that goes by its name changes nothing.</summary>
    private static bool IsSwitching(GoalModel goal) => goal.Program.Any(clause => clause is HandClause { Verb: InstructionVerb.Check or InstructionVerb.Uncheck });

    /// <summary>Whether the screen has boxes and lists that a goal told by what is wanted names, and which don't stand as it says.</summary>
    public static bool IsUnsettled(Situation situation) =>
        !situation.Goal.IsProgram && !IsAsking(situation.Goal) && !IsForSomebody(situation) && Reading(situation).Moves().Any(move => move.Kind is MoveKind.Check or MoveKind.Uncheck or MoveKind.Choose);

    /// <summary>What goes into a form for somebody, or on a day, is known to those who fill in forms, and must be confirmed.</summary>
    private static bool IsForSomebody(Situation situation) =>
        GoalReader.ReadPlain(situation.Goal.Goal, situation.Context.Request.Inputs, situation.Context.Clock).Slots.Any(slot => slot.Kind is SlotKind.Date or SlotKind.Time || slot.Concept is Concepts.PersonName or Concepts.Email or Concepts.Phone)
        || Errand.Fits(situation, situation.Goal.Goal);

    /// <summary>Whether nothing but an answer is wanted.</summary>
    private static bool IsAsking(GoalModel goal) => goal.Program.Any(clause => clause is AskClause) || !goal.IsProgram && QuestionFinder.Find(new MarkedGoal(goal.Goal), goal.Language).Count > 0;

    private static ScreenReading Reading(Situation situation) =>
        new(situation, WordsOf(situation), Before(situation));

    /// <summary>What another reading of the goal did before this one began.</summary>
    public static IReadOnlyList<Move> Before(Situation situation) =>
        Retrospect.Moves(WordsOf(situation), situation.Steps.Skip(situation.Context.OpenedAtStep).TakeWhile(step => !IsOfThis(step)));

    /// <summary>Whether nothing but opening was done so far, something that the goal says is left, and the screen surely has it.</summary>
    public static bool GoesOn(Situation situation) =>
        situation.Steps.Skip(situation.Context.OpenedAtStep).All(IsHarmless) && Suited(situation) && !IsSwitching(situation.Goal) && Reading(situation) is { IsSure: true, HasAllNames: true };

    /// <summary>Whether a step wrote, chose and sent nothing: it looked, opened a menu, rested on something, or had no result.</summary>
    private static bool IsHarmless(TaskStep step) =>
        step.Instruction.Verb is InstructionVerb.Wait or InstructionVerb.Scroll or InstructionVerb.Hover or InstructionVerb.RightTap
        || step.Verdict.Kind is VerdictKind.NoChange or VerdictKind.NotPerformed || IsLooking(step.Instruction.Purpose) || step.Instruction.Purpose is { } purpose && purpose.Contains(" menu|", StringComparison.Ordinal);

    private static bool Suited(Situation situation) =>
        !IsAsking(situation.Goal) && !IsForSomebody(situation) && !Excepts(situation.Goal) && situation.Context.Request.Outputs.Count == 0;

    /// <summary>The goal's words with their places.</summary>
    public static GoalWords WordsOf(Situation situation) => GoalWords.Of(Clause(situation.Goal.Goal, situation.Context.Request.Inputs, situation.Context.Clock));

    public static bool Is(GoalModel goal) => goal.Program is [ScreenClause];

    /// <summary>Whether the steps were made this way.</summary>
    public static bool IsUnderWay(IEnumerable<TaskStep> steps) =>
        steps.Any(IsOfThis);

    private static bool IsOfThis(TaskStep step) => step.Instruction.Purpose?.StartsWith(Path + ".", StringComparison.Ordinal) == true;

    /// <summary>Whether anything was done yet beyond looking around.</summary>
    public static bool HasActed(IEnumerable<TaskStep> steps) =>
        steps.Any(step => step.Instruction.Verb is not (InstructionVerb.Wait or InstructionVerb.Scroll or InstructionVerb.Hover) && step.Instruction.Purpose is { } purpose && !IsLooking(purpose));

    /// <summary>Whether a step merely brings more to light.</summary>
    public static bool IsLooking(string? purpose) => purpose is not null && (purpose.Contains(" reveal", StringComparison.Ordinal) || purpose.EndsWith(Purposes.Explore, StringComparison.Ordinal));
}
