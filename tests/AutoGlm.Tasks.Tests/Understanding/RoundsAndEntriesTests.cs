using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class RoundsAndEntriesTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Add Ann Lee, Bob Kay and Jo Day to the guest list.", "guest list: Ann Lee|Bob Kay|Jo Day")]
    [InlineData("Please put these dishes on the menu, one by one:\n1. Pasta\n2. Rice\n3. Soup", "menu: Pasta|Rice|Soup")]
    [InlineData("Guests: Ann Lee, Bob Kay. Menu: Pasta, Rice. Enter all of it.", "Guests: Ann Lee|Bob Kay; Menu: Pasta|Rice")]
    [InlineData("把王芳、李明、张伟依次加入宾客名单", "宾客名单: 王芳|李明|张伟")]
    [InlineData("菜单里加上：面条，米饭，汤", "菜单: 面条|米饭|汤")]
    public void Read_ValuesForAList_AreEntries(string goal, string expected) =>
        string.Join("; ", GoalReader.Read(goal, [], Clock).Program.OfType<EntriesClause>().Select(clause => $"{clause.Place}: {string.Join('|', clause.Values)}")).ShouldBe(expected);

    [Theory]
    [InlineData("Enter all twelve applications into the new member form one after the other: name, city and year of birth as in the table. Save each one.")]
    [InlineData("Enter the applications that have been paid as new members. Leave out those that have not been paid.")]
    [InlineData("把“申请”页表格里的每一条都用“新会员”表单录入（姓名、城市、出生年份），逐条保存。")]
    public void Read_RecordsForAForm_AreRounds(string goal)
    {
        var repeat = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<RepeatClause>();

        repeat.Each.ShouldNotBeNull();
        repeat.Body.Select(clause => clause.GetType()).ShouldBe([typeof(RecordClause), typeof(SubmitClause)]);
    }

    [Theory]
    [InlineData("If the hall light is off, turn it on, otherwise press Report for the hall.")]
    [InlineData("Open the window in the hall if it is warmer than 20 degrees there; if not, report the room.")]
    [InlineData("如果门厅的灯关着就打开，否则点门厅的“上报”")]
    public void Read_ConditionWithAnOtherwise_HasBothBranches(string goal)
    {
        var choice = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<IfClause>();

        choice.Then.Count.ShouldBe(1);
        choice.Otherwise.Count.ShouldBe(1);
        choice.Condition.Is.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Put the numbers 3 and 5 in ascending order")]
    [InlineData("Add the lamp and the desk to the cart")]
    [InlineData("Enter the details of Ann Lee from the table into the form")]
    public void Read_OtherDoings_AreNoEntries(string goal) =>
        GoalReader.Read(goal, [], Clock).Program.OfType<EntriesClause>().ShouldBeEmpty();
}
