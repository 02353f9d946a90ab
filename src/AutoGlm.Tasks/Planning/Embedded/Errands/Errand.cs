using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Recovering;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>
/// A goal that can be done right here: fills in what it says where the screen asks for it, presses what it names, and
/// sees what comes of it. Where the screen doesn't fit the goal that well, the other behaviours look further.
/// </summary>
internal sealed partial class Errand : IBehaviour
{
    private const string Fill = "errand: ";
    private const double Sure = 0.7;
    private const int MostWaits = 6;
    private const int MostWaitsUnderWay = 60;
    private const int MostWaitsForControl = 30;

    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.IsProgram || situation.Goal.Seeks || IsBooking(situation.Goal) || situation.Index.OpenModal is not null)
            return null;
        var steps = situation.Steps.Skip(situation.Context.OpenedAtStep).ToList();
        var pressed = steps.FindLastIndex(step => step.Instruction.Purpose == Purposes.Advance);
        // What ran into a log-in, or into an error the site offers to try again, was not done.
        if (pressed >= 0 && steps.Skip(pressed + 1).Any(step => step.Instruction.Purpose is LoggingIn.Mark + "send"))
            pressed = -1;
        if (pressed >= 0)
            return steps.Exists(IsOurs) || steps.Count == pressed + 1 + steps.Skip(pressed + 1).Count(step => step.Instruction.Verb == InstructionVerb.Wait) ? Watch(situation, steps, pressed) : null;
        if (CookieWishes.IsGranted(situation.Goal.Goal, steps))
            return new Decision.Finish([], null) { Thought = situation.Say("The notice was answered so.", "已按要求回应提示。") };
        if (Plan(situation) is not { } plan)
            return LookUp.Propose(situation, steps);
        var open = plan.Entries.Where(entry => !Shows(entry) && steps.Count(step => step.Instruction.Purpose == Fill + situation.Index.LabelOf(entry.Field)) < 2).ToList();
        // What a field refuses to take is not left out: without it, what is pressed would do something else.
        if (plan.Entries.FirstOrDefault(entry => !Shows(entry) && !open.Contains(entry) && steps.Where(step => step.Instruction.Purpose == Fill + situation.Index.LabelOf(entry.Field)).All(step => step.Verdict.Kind == VerdictKind.NotPerformed)) is { } refused)
            return new Decision.GiveUp(situation.Say($"“{situation.Index.LabelOf(refused.Field)}” does not take “{refused.Value}”.", $"“{situation.Index.LabelOf(refused.Field)}”不接受“{refused.Value}”。"));
        if (open.Count == 0 && plan.Control.Is(UiStates.Disabled))
            return Awaken(situation, steps);
        return open.Count > 0
            ? new Decision.Do(Affirming.UpToDay([.. open.Select(entry => Enter(situation, entry))])) { Thought = situation.Say("Fill in what the goal says.", "填写目标中给出的内容。") }
            : new Decision.Do(Instruct.Tap(situation, plan.Control, Purposes.Advance) with { AcceptDialog = true }) { Thought = situation.Say("This does what the goal says.", "这正是目标所说的操作。") };
    }

    /// <summary>Bookings go over several pages, and a search comes first.</summary>
    private static bool IsBooking(GoalModel goal) =>
        goal.Intent.Action is "book" or "order" or "search" or "checkout" or "pay" && goal.Slots.Any(slot => slot.Kind is SlotKind.Date or SlotKind.Time);

    /// <summary>Whether the screen as it stands fits the words.</summary>
    public static bool Fits(Situation situation, string words) => ErrandPlan.Of(situation, words) is { } plan && plan.Covered >= Sure;

    /// <summary>The plan for the screen as it stands, where it accounts for nearly all that the goal says.</summary>
    public static ErrandPlan? Plan(Situation situation) =>
        ErrandPlan.Of(situation, situation.Goal.Goal) is { } plan && plan.Covered >= Sure ? plan : null;

    public static Instruction Enter(Situation situation, ErrandEntry entry) =>
        Instruct.On(situation, entry.Field.Options.Count > 0 ? InstructionVerb.Select : InstructionVerb.Type, entry.Field, entry.Value, new Expectation(ExpectationKind.ValueShown, entry.Value), Fill + situation.Index.LabelOf(entry.Field));

    public static bool Shows(ErrandEntry entry) => entry.Field.Value is { Length: > 0 } && ShownValue.Matches(entry.Field, entry.Value);

    /// <summary>A button that can't be used yet: what must be read first is scrolled to its end, and what counts down is waited for.</summary>
    private static Decision? Awaken(Situation situation, List<TaskStep> steps)
    {
        if (Scrolls.Unread(situation, steps) is { } box)
            return new Decision.Do(Instruct.On(situation, InstructionVerb.Scroll, box, "bottom", new Expectation(ExpectationKind.None), Scrolls.Purpose(box))) { Thought = situation.Say("It must be read to the end first.", "需要先读到末尾。") };
        return steps.Count(step => step.Instruction.Verb == InstructionVerb.Wait) < MostWaitsForControl
            ? new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("It can't be used yet.", "暂时还不能使用。") }
            : null;
    }

    private static bool IsOurs(TaskStep step) => step.Instruction.Purpose?.StartsWith(Fill, StringComparison.Ordinal) == true;

    /// <summary>After the press: waits while something is under way, then says that it is done, unless the screen says no.</summary>
    private static Decision? Watch(Situation situation, List<TaskStep> steps, int pressed)
    {
        var press = steps[pressed];
        if (!press.Verdict.IsGood || situation.Last?.Instruction.Purpose == Purposes.EndCheck)
            return null;
        if (AsksToConfirm(situation, press))
            return null;
        var waits = steps.Count - pressed - 1;
        var outputs = Reporting.Outputs(situation);
        if (waits < (IsUnderWay(situation) ? MostWaitsUnderWay : outputs.Count < situation.Context.Request.Outputs.Count ? MostWaits : 0))
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("It is under way.", "正在进行中。") };
        return outputs.Count == situation.Context.Request.Outputs.Count && Outcomes.Tell(situation, press)
            ? new Decision.Finish(outputs, Reporting.Answer(situation)) { Thought = situation.Say("The screen shows that it is done.", "页面显示已完成。") }
            // What was pressed stands there as before: pressing it again might do it twice.
            : steps.Exists(IsOurs) && Plan(situation) is { } again && situation.Index.LabelOf(again.Control) == press.Instruction.Target?.Name && outputs.Count == situation.Context.Request.Outputs.Count
                ? new Decision.Finish(outputs, Reporting.Answer(situation)) { Thought = situation.Say("Nothing is left to do here.", "这里没有其他要做的了。") }
                : null;
    }

    /// <summary>A review before the last word: the screen asks whether it is right, and has another button to say so.</summary>
    private static bool AsksToConfirm(Situation situation, TaskStep press) =>
        situation.Index.Nodes.Any(node => node.Children.Count == 0 && node.Name.Length is > 3 and < 80 && !UiRoles.IsInteractive(node) && situation.Index.IsReachable(node) && Reviewing().IsMatch(node.Name))
        && situation.Usable.Any(node => node.Role == "button" && situation.Index.LabelOf(node) is { Length: > 0 and < 40 } label && label != press.Instruction.Target?.Name && (Synonyms.Strength(label, "confirm") >= 0.4 || Synonyms.Strength(label, "submit") >= 0.4));

    [GeneratedRegex(@"\b(?:is\s+(?:this|that|it|everything|all\s+this)\s+(?:right|correct)|are\s+(?:these|the)\s+.{0,30}(?:right|correct)|(?:please\s+)?(?:check|review|confirm)\s+(?:your|the|these|this|and)|check\s+before|almost\s+(?:done|there)|last\s+step|summary)\b|请(?:您)?(?:核对|确认|检查)|是否(?:正确|无误)|对吗|最后一步", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reviewing();

    /// <summary>A bar that fills, a wheel that turns, words such as "Sending…".</summary>
    public static bool IsUnderWay(Situation situation) =>
        situation.Index.Nodes.Any(node => node.Role == "progressbar" || node.Name.Length is > 2 and < 60 && (node.Name.EndsWith('…') || node.Name.EndsWith("...", StringComparison.Ordinal)) && situation.Index.IsReachable(node) && !UiRoles.IsField(node) && Tokens.Of(node.Name).Any(word => word.EndsWith("ing", StringComparison.Ordinal) || word is "wait" or "中" or "正在" or "稍候" || word.Contains("正在", StringComparison.Ordinal)) && Synonyms.Best(node.Name, ConceptKind.Field) is null);
}
