using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Follows a goal that spells out its steps, one after the other.</summary>
internal sealed class StepFollowing : IBehaviour
{
    private const int MostTries = 3;

    public Decision? Propose(Situation situation)
    {
        var steps = situation.Goal.Steps;
        if (steps.Count == 0)
            return null;
        var next = 0;
        var tries = 0;
        foreach (var done in situation.Steps.Skip(situation.Context.OpenedAtStep))
        {
            if (done.Instruction.Purpose != PurposeOf(next))
                continue;
            if (done.Verdict.Kind is VerdictKind.Progress or VerdictKind.Changed || done.Verdict.Kind == VerdictKind.NoChange && ++tries >= 2)
            {
                next++;
                tries = 0;
                if (next == steps.Count)
                    break;
            }
            else
            {
                tries++;
            }
        }

        if (next == steps.Count)
            return Finish(situation);
        if (tries >= MostTries)
            return new Decision.GiveUp(situation.Say($"Step {next + 1} (“{steps[next].Sentence}”) can't be done: {situation.Last?.Verdict.Reason}", $"第 {next + 1} 步（“{steps[next].Sentence}”）无法完成：{situation.Last?.Verdict.Reason}"));

        var step = steps[next];
        return new Decision.Do(new Instruction
        {
            Verb = step.Verb,
            Target = step.Target,
            Value = step.Value,
            Destination = step.Destination,
            Purpose = PurposeOf(next),
            Sentence = InstructionWriter.Compose(step.Verb, step.Target, step.Value, situation.Chinese ? "zh" : "en"),
            Expect = ExpectationOf(step.Verb, step.Value),
        })
        {
            Thought = step.Sentence,
        };
    }

    private static string PurposeOf(int step) => $"step {step + 1}";

    private static Expectation ExpectationOf(InstructionVerb verb, string? value) => verb switch
    {
        InstructionVerb.Type when value is not null => new Expectation(ExpectationKind.ValueShown, value),
        InstructionVerb.Check or InstructionVerb.Uncheck => new Expectation(ExpectationKind.StateChanges),
        InstructionVerb.Hover or InstructionVerb.Wait or InstructionVerb.Scroll => new Expectation(ExpectationKind.None),
        _ => Expectation.AnyChange,
    };

    private static Decision Finish(Situation situation) =>
        new Decision.Finish(Reporting.Outputs(situation), Reporting.Answer(situation)) { Thought = situation.Say("All steps are done.", "所有步骤都已完成。") };
}
