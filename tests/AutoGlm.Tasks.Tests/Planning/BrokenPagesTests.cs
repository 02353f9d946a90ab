using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class BrokenPagesTests
{
    private static readonly Observation Broken = Screen.Show(Screen.Heading("503 Service unavailable", 1)) with { DocumentStatus = 503 };

    [Fact]
    public async Task Decide_ErrorPage_GoesBackFirst() => (await VerbAsync()).ShouldBe(InstructionVerb.Back);

    [Fact]
    public async Task Decide_ErrorPageWithNothingBeforeIt_IsAskedForAgainAfterAMoment()
    {
        (await VerbAsync(InstructionVerb.Back)).ShouldBe(InstructionVerb.Wait);
        (await VerbAsync(InstructionVerb.Back, InstructionVerb.Wait)).ShouldBe(InstructionVerb.Open);
        (await VerbAsync(InstructionVerb.Back, InstructionVerb.Wait, InstructionVerb.Open)).ShouldBe(InstructionVerb.Wait);
    }

    [Fact]
    public async Task Decide_PageThatStaysBroken_FailsAndSaysSo()
    {
        var gaveUp = (await DecideAsync([InstructionVerb.Back, .. Enumerable.Repeat<InstructionVerb[]>([InstructionVerb.Wait, InstructionVerb.Open], 3).SelectMany(pair => pair)])).ShouldBeOfType<Decision.GiveUp>();

        gaveUp.Broken.ShouldBeTrue();
        gaveUp.Reason.ShouldContain("503");
    }

    private static async Task<InstructionVerb> VerbAsync(params InstructionVerb[] done) =>
        (await DecideAsync(done)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Verb;

    private static async Task<Decision> DecideAsync(InstructionVerb[] done) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext
        {
            Request = new TaskRequest { Goal = "Click Save" },
            Now = Broken,
            Clock = DateTimeOffset.UnixEpoch,
            Steps =
            [
                .. done.Select((verb, at) => new TaskStep
                {
                    Number = at + 1,
                    Instruction = new Instruction { Sentence = verb.ToString(), Verb = verb, Purpose = "reload" },
                    Verdict = new Verdict(verb == InstructionVerb.Back ? VerdictKind.NotPerformed : VerdictKind.Progress, ""),
                    Location = Broken.Location,
                    Signature = verb.ToString(),
                    ScreenAfter = ScreenPrint.Of(Broken),
                }),
            ],
        },
        CancellationToken.None);
}
