using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Sees that the goal is reached, and brings back what was asked for.</summary>
internal sealed class Ending : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.IsProgram)
            return null;
        if (EffectRecovery.Entry(situation) is null && WasSent(situation) is { } sent)
            return sent;
        if (situation.Goal.Seeks)
            return null;
        if (situation.Last?.Instruction.Purpose == Purposes.EndCheck && situation.Last.ScreenAfter == situation.Print)
            return null;
        var entry = EffectRecovery.Entry(situation);
        if (entry is null && !LooksDone(situation))
            return null;

        var outputs = Reporting.Outputs(situation, entry);
        var answer = Reporting.Answer(situation, entry);
        if (outputs.Count == situation.Context.Request.Outputs.Count)
            return new Decision.Finish(outputs, answer) { Thought = situation.Say("The screen confirms it.", "页面已确认完成。") };
        // Confirmed, but what was asked for isn't shown: it may need scrolling, or a moment.
        if (situation.Steps.Count(step => step.Instruction.Verb == InstructionVerb.Wait) < 2 && situation.Last?.Instruction.Purpose != Purposes.EndCheck)
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("Wait for the details.", "等待详情显示。") };
        var missing = situation.Context.Request.Outputs.First(output => !outputs.ContainsKey(output.Name)).Name;
        return new Decision.GiveUp(situation.Say($"It seems done, but “{missing}” is not on the screen.", $"看起来已完成，但页面上没有“{missing}”。"), Broken: true);
    }

    /// <summary>
    /// All values are in, and the button that the goal itself names was pressed last, without a word from the page, now or
    /// a moment later. What is to be booked, bought or changed is not believed without one.
    /// </summary>
    private static Decision? WasSent(Situation situation)
    {
        if (situation.Goal is not { ChangesSomething: false, Questions.Count: 0 } || situation.Context.Request.Outputs.Count > 0 || situation.Context.Effects.Count > 0 || situation.Wants.Count == 0 || situation.Open.Any())
            return null;
        var waited = situation.Last is { Instruction.Verb: InstructionVerb.Wait };
        var at = situation.Steps.Count - (waited ? 2 : 1);
        if (at < situation.Context.OpenedAtStep || situation.Steps[at] is not { Instruction: { Purpose: Purposes.Advance, Verb: InstructionVerb.Tap, Target.Name: { Length: > 0 } pressed }, Verdict.Kind: VerdictKind.NoChange } step
            || step.ScreenAfter != situation.Print || !Synonyms.ConceptsOf(pressed).Any(hit => hit.Strength >= 0.7 && Synonyms.Speaks(situation.Goal.Goal, hit.Concept)) || Complaints.Find(situation.Index).Any(complaint => situation.Index.IsReachable(complaint.Node)))
            return null;
        return waited
            ? new Decision.Finish([], null) { Thought = situation.Say("All of it is in and was sent, as told.", "已全部填好，并按要求提交。") }
            : new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("Wait for the site's answer.", "等待网站答复。") };
    }

    /// <summary>The button that was pressed last says now that it was done: "Reserve" became "Reserved".</summary>
    private static bool Turned(Situation situation) =>
        situation.Goal.ChangesSomething && situation.Last is { Instruction.Verb: Instructing.InstructionVerb.Tap, Action.Ref: { } reference, Target: { } target } && situation.Index.Find(reference) is { } node
        && Confirmations.IsReport(node.Name) && !target.Contains($"“{node.Name}”", StringComparison.Ordinal);

    /// <summary>The screen says it was done, and that came of what we did.</summary>
    private static bool LooksDone(Situation situation)
    {
        var acted = situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose is Purposes.Advance && step.Verdict.IsGood);
        var lastEffect = situation.Context.Effects.Count == 0 ? null : situation.Context.Effects[^1];
        acted |= lastEffect is { Status: EffectStatus.Confirmed } || Turned(situation) || Reported.Says(situation.Last);
        if (!acted || situation.Last is { Verdict.Kind: VerdictKind.Rejected })
            return false;
        if (lastEffect is { Status: EffectStatus.Rejected })
            return false;
        if (Turned(situation) || situation.Goal.ChangesSomething && Reported.Says(situation.Last))
            return true;
        var confirmations = Confirmations.Find(situation.Index);
        if (lastEffect is { Status: EffectStatus.Confirmed } && situation.Last is not null && situation.Last.Number - lastEffect.Step <= 3)
            return true;
        var undone = situation.Open.Any(want => FieldFinder.Match(situation).Any(match => match.Want == want && string.IsNullOrEmpty(match.Field.Value) && !FieldFinder.IsSearchBox(match.Field)));
        // Mere thanks count when what was asked for stands beside them.
        var outputs = situation.Context.Request.Outputs;
        var read = outputs.All(output => OutputReader.Read(output, situation.Index, null, situation.Context.Clock) is not null);
        return !undone && read && confirmations.Any(found => (found.Strong || outputs.Count > 0) && situation.Index.IsReachable(found.Node))
            && (situation.Wants.Count == 0 || situation.Wants.Count(want => want.Done) * 2 >= situation.Wants.Count);
    }
}
