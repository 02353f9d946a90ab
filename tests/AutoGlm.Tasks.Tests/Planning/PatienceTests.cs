using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class PatienceTests
{
    [Theory]
    [InlineData("Click Save")]
    [InlineData("预订周五晚上七点的两人桌")]
    public async Task Decide_BlankPage_Waits(string goal) =>
        (await Decide(goal, Screen.Show(Screen.Box(Screen.Box())), 0)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Verb.ShouldBe(InstructionVerb.Wait);

    [Fact]
    public async Task Decide_PageThatStaysBlank_GivesUpAtLast() =>
        (await Decide("Choose Mars as the destination and click Go", Screen.Show(Screen.Box()), 40)).ShouldNotBeOfType<Decision.Finish>();

    [Fact]
    public async Task Decide_NothingFitsWhileTheScreenMayChange_Waits() =>
        (await Decide("Choose Mars as the destination and click Go", Destinations(), 0)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Verb.ShouldBe(InstructionVerb.Wait);

    [Fact]
    public async Task Decide_NothingFitsAndNothingChangesAnyMore_GivesUp() =>
        (await Decide("Choose Mars as the destination and click Go", Destinations(), 2)).ShouldBeOfType<Decision.GiveUp>();

    private static Observation Destinations() => Screen.Show(Screen.Choice("Destination", "Rome", "Oslo"), Screen.Button("Go"));

    private static async Task<Decision> Decide(string goal, Observation now, int waits) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext { Request = new TaskRequest { Goal = goal }, Now = now, Clock = DateTimeOffset.UnixEpoch, Steps = Waits.On(now, waits) },
        CancellationToken.None);
}
