using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class CourseTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Type Rome into the city field and click Go", "not Rome, Oslo", "Type Oslo into the city field and click Go")]
    [InlineData("Type Rome into the city field and click Go", "Sorry, Oslo instead of Rome", "Type Oslo into the city field and click Go")]
    [InlineData("Type Rome into the city field and click Go", "change Rome to Oslo please", "Type Oslo into the city field and click Go")]
    [InlineData("Set the date to May 3, 2027 and click Go", "make it May 5, 2027", "Set the date to May 5, 2027 and click Go")]
    [InlineData("Click Save", "also click Print", "Click Save, then click Print")]
    [InlineData("在城市框输入上海，点击搜索", "不是上海，是深圳", "在城市框输入深圳，点击搜索")]
    [InlineData("在城市框输入上海，点击搜索", "把上海改成深圳", "在城市框输入深圳，点击搜索")]
    [InlineData("点击保存", "还要点击打印", "点击保存，然后点击打印")]
    [InlineData("Click Save", "you are doing well", "Click Save")]
    public void Apply_WhatWasSaid_ChangesTheGoal(string goal, string said, string expected) => ChangeOfMind.Apply(goal, said, Clock).ShouldBe(expected);

    [Theory]
    [InlineData("stop", true)]
    [InlineData("Cancel the task!", true)]
    [InlineData("算了", true)]
    [InlineData("stop at the review page", false)]
    [InlineData("取消订阅", false)]
    public void Stops_OnlyWhenToldTo(string said, bool expected) => ChangeOfMind.Stops(said).ShouldBe(expected);

    [Fact]
    public void Read_MessageInMidRun_TurnsTheProgrammeAtTheClauseItChanges()
    {
        var goal = Course.Read("Click Start. Type Rome into the city field. Click Go.", [], [new UserMessage("not Rome, Oslo", null, 4)], Clock);

        goal.Turns.ShouldBe([new CourseTurn(1, 4)]);
        goal.Program[1].Words.ShouldContain("Oslo");
    }

    [Fact]
    public void Read_AnswerToAQuestion_LeavesTheCourse() =>
        Course.Read("Type Rome into the city field. Click Go.", [], [new UserMessage("not Rome, Oslo", new Question { Kind = "value", Text = "Which?" }, 1)], Clock).Turns.ShouldBeEmpty();
}
