using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Tests.Planning;

/// <summary>Steps in which the planner waited for more to come and nothing came.</summary>
internal static class Waits
{
    public static IReadOnlyList<TaskStep> On(Observation now, int count) =>
    [
        .. Enumerable.Range(1, count).Select(number => new TaskStep
        {
            Number = number,
            Instruction = new Instruction { Sentence = "Wait", Verb = InstructionVerb.Wait, Purpose = "patience" },
            Verdict = new Verdict(VerdictKind.Progress, "Done."),
            Location = now.Location,
            Signature = "wait",
            ScreenAfter = ScreenPrint.Of(now),
        }),
    ];
}
