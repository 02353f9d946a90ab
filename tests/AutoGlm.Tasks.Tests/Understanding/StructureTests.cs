using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class StructureTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("For each row of the table, enter the name and the e-mail in the form and press Add.", "each row of the table[record,hand]")]
    [InlineData("Press Next until you see \"Finished\".", "until Finished[hand]")]
    [InlineData("Click the plus button 5 times", "5 times[hand]")]
    [InlineData("If the status is Ready, press Start, otherwise press Cancel.", "if status Contains Ready[hand|hand]")]
    [InlineData("Wait until \"Done\" appears, then click Close", "wait Done;hand")]
    [InlineData("As soon as the button is enabled, press it.", "wait button State enabled;hand")]
    [InlineData("如果价格低于50，就点击购买，否则点击取消。", "if 价格 LessThan 50[hand|hand]")]
    [InlineData("点击下一页，直到看到“结束”为止", "until 结束[hand]")]
    [InlineData("等到出现“完成”，再点击关闭", "wait 完成;hand")]
    [InlineData("Press Start as soon as the panel says that it is ready", "wait panel Contains ready;hand")]
    [InlineData("等灯变红以后再点“停止”", "wait 灯 Colour red;hand")]
    [InlineData("What is the last word of the text? Put it in the box and press Submit.", "hand;hand")]
    [InlineData("Enter the sum of the two numbers and press OK.", "hand;hand")]
    [InlineData("When does the first boat to Skye leave?", "ask")]
    [InlineData("王小明的电话是多少？", "ask")]
    [InlineData("Delete all saved addresses except “Home”.", "do delete")]
    [InlineData("Invite Bruno Crane", "do invite")]
    public void Read_Structure_IsUnderstood(string goal, string expected) =>
        string.Join(';', GoalReader.Read(goal, [], Clock).Program.Select(Say)).ShouldBe(expected);

    [Theory]
    [InlineData("Book a table for two tonight at 8")]
    [InlineData("Find the cheapest lamp, then order it")]
    [InlineData("Book a table for four on Friday at 7 pm under the name Ada Lovelace and tell me the confirmation number")]
    public void Read_Wish_HasNoProgramme(string goal) => GoalReader.Read(goal, [], Clock).Program.ShouldBeEmpty();

    private static string Say(Clause clause) => clause switch
    {
        RepeatClause { Each: { } each } repeat => $"each {each.Words}[{Inner(repeat.Body)}]",
        RepeatClause { Until: { } until } repeat => $"until {Say(until)}[{Inner(repeat.Body)}]",
        RepeatClause repeat => $"{repeat.Times} times[{Inner(repeat.Body)}]",
        IfClause either => $"if {Say(either.Condition)}[{Inner(either.Then)}|{Inner(either.Otherwise)}]",
        WaitClause wait => $"wait {Say(wait.Condition)}",
        AskClause => "ask",
        DoClause act => $"do {act.Action}",
        RecordClause => "record",
        HandClause => "hand",
        SubmitClause => "submit",
        _ => clause.GetType().Name,
    };

    private static string Inner(IReadOnlyList<Clause> clauses) => string.Join(',', clauses.Select(Say));

    private static string Say(Condition condition) => condition.Thing is { } thing ? $"{(thing.Phrase.Name.Length > 0 ? thing.Phrase.Name : thing.Phrase.Kind)} {condition.Is?.Kind} {condition.Is?.Value}".Trim() : condition.Words;
}
