using AutoGlm.Evaluation.Practice;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class GoalFilterTests
{
    private static readonly PracticePage Page = new(PracticeSet.Open, "basics", "press-named");

    [Theory]
    [InlineData("press", true, true)]
    [InlineData("basics/", true, true)]
    [InlineData("plain", false, false)]
    [InlineData("#plain", true, true)]
    [InlineData("#zh", true, false)]
    [InlineData("press-named#pl", true, true)]
    [InlineData("other#plain", false, false)]
    public void Filter_OneText_ChoosesByKindOrByGoal(string text, bool page, bool goal)
    {
        var filter = new GoalFilter([text]);

        filter.MayChoose(Page).ShouldBe(page);
        filter.Chooses(new PracticeGoal(Page, "plain", "en")).ShouldBe(goal);
    }

    [Theory]
    [InlineData("all", 5)]
    [InlineData("slow, move", 2)]
    public void Parse_Faults_AreThoseNamed(string text, int count) => FaultLayers.Parse(text).Count.ShouldBe(count);

    [Fact]
    public void Parse_UnknownFault_IsRefusedWithTheCure() =>
        Should.Throw<EvaluationException>(() => FaultLayers.Parse("move,quake")).Cure.ShouldContain("rerender");
}
