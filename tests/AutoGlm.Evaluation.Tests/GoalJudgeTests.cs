using System.Text.Json.Nodes;
using AutoGlm.Evaluation.Judging;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class GoalJudgeTests
{
    [Theory]
    [InlineData("succeeded", TaskOutcome.Succeeded, true, true, false)]
    [InlineData("succeeded", TaskOutcome.Succeeded, false, false, true)]
    [InlineData("succeeded", TaskOutcome.Failed, true, false, false)]
    [InlineData("terminated", TaskOutcome.Terminated, true, true, false)]
    [InlineData("terminated", TaskOutcome.Terminated, false, false, false)]
    [InlineData("terminated", TaskOutcome.Succeeded, true, false, true)]
    [InlineData("needs-user", TaskOutcome.NeedsUser, true, true, false)]
    public void Judge_OutcomeAndPage_BothCount(string expect, TaskOutcome outcome, bool page, bool succeeded, bool falseSuccess)
    {
        var judgement = GoalJudge.Judge(new GoalDescription { Text = "x", Expect = expect }, new TaskResult { Outcome = outcome }, page);

        judgement.Succeeded.ShouldBe(succeeded);
        judgement.FalseSuccess.ShouldBe(falseSuccess);
        (judgement.Reason is null).ShouldBe(succeeded);
    }

    [Fact]
    public void Judge_WrongOutput_IsAFalseSuccessThatSaysWhatIsRight()
    {
        var description = GoalDescription.Parse("""{"text":"x","outputs":[{"name":"total","type":"number","value":12}]}""");

        var judgement = GoalJudge.Judge(description, new TaskResult { Outcome = TaskOutcome.Succeeded, Outputs = new JsonObject { ["total"] = 13 } }, true);

        judgement.FalseSuccess.ShouldBeTrue();
        judgement.Reason!.ShouldContain("total is 12, not 13");
    }
}
