using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>When nothing else helps: say what is in the way, or ask.</summary>
internal sealed class Stuck : IBehaviour
{
    private const double SameName = 0.6;
    private const int MostWaits = 40;

    private static Observing.UiNode? Called(Situation situation) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" or "tab" or "generic" && !Observing.UiRoles.IsField(node))
            .Select(node => (Node: node, Score: Text.Similarity.Of(situation.Goal.Goal, situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= SameName)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.Intent.Kind == IntentKind.Unclear && situation.Goal.Slots.Count == 0 && !situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose == Purposes.Advance))
        {
            // Words nobody knows may still be what a control is called.
            if (Called(situation) is { } control)
                return new Decision.Do(Instruct.Tap(situation, control, Purposes.Advance)) { Thought = situation.Say("This is called so.", "这个控件与目标同名。") };
            return new Decision.Ask(new Question
            {
                Kind = "text",
                Text = situation.Say($"I don't understand the goal “{situation.Goal.Goal}”. What shall be done, in other words?", $"我不明白目标“{situation.Goal.Goal}”。请换一种说法。"),
            });
        }

        if (situation.Goal.Intent.Kind == IntentKind.Unclear && situation.Goal.Slots.Count == 0 && situation.Last is { Instruction.Purpose: Purposes.Advance, Verdict.IsGood: true })
            return new Decision.Finish(Reporting.Outputs(situation), Reporting.Answer(situation));

        if (Errands.Errand.IsUnderWay(situation) && situation.Steps.Reverse().TakeWhile(step => step.Instruction.Verb == InstructionVerb.Wait).Count() < MostWaits)
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("It is under way.", "正在进行中。") };
        if (situation.Steps.Count == 0 || situation.Last!.Instruction.Verb != InstructionVerb.Wait || situation.Last.Instruction.Purpose == Purposes.EndCheck)
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("Give the page a moment.", "等页面一会儿。") };

        if (situation.Steps.LastOrDefault(step => step.Instruction.Purpose == Purposes.EndCheck) is { } refused)
            return new Decision.GiveUp(refused.Verdict.Reason, Broken: true);
        if (Complaints.Find(situation.Index).FirstOrDefault(complaint => situation.Index.IsReachable(complaint.Node)) is { } complaint)
            return new Decision.GiveUp(situation.Say($"The page says: “{complaint.Text}”", $"页面提示：“{complaint.Text}”"));
        if (situation.Goal.Seeks && Narrowing.Unmet(situation))
            return new Decision.GiveUp(situation.Say("The page offers no way to filter or sort as asked for.", "页面没有提供所要求的筛选或排序。"));
        var open = situation.Open.Select(want => want.Slot.Raw).ToList();
        return new Decision.GiveUp(open.Count > 0
            ? situation.Say($"No way was found to enter: {string.Join(", ", open)}.", $"没有找到可填写的地方：{string.Join("、", open)}。")
            : situation.Say("No way was found to go on from here.", "从这里没有找到继续的办法。"));
    }
}
