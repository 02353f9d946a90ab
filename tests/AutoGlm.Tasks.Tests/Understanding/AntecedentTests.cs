using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class AntecedentTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("We no longer sell the Garden chair. Please delete it from the list.", "delete|Garden chair")]
    [InlineData("The invoice from Ann is paid, so please archive it.", "archive|invoice from Ann")]
    [InlineData("这里有个帖子叫《春游》，请替我顶一下。", "like|春游")]
    [InlineData("“周报”办完了，请归档。", "archive|周报")]
    public void Read_ThingToldBeforeTheRequest_IsWhatTheRequestMeans(string goal, string expected)
    {
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<DoClause>().ShouldSatisfyAllConditions(deed => $"{deed.Action}|{deed.Object!.Phrase.Name}".ShouldBe(expected));
    }

    [Theory]
    [InlineData("We need 3 chairs for the Blue Room. Please order it.")]
    [InlineData("“周报”改到9点了，请更新。")]
    public void Read_MoreToldThanAName_IsNotDropped(string goal)
    {
        GoalReader.Read(goal, [], Clock).Program.OfType<DoClause>().ShouldAllBe(deed => deed.Object == null || deed.Object.Words.Length == 0 || goal.Contains(deed.Object.Words, StringComparison.Ordinal));
        AutoGlm.Tasks.Understanding.Programs.Reading.Antecedents.Put(goal).ShouldBe(goal);
    }

    [Theory]
    [InlineData("The computer has thought of a number between 1 and 50. Guess it with the help of the hints.", 1, 50)]
    [InlineData("电脑想好了一个1到20之间的数，请根据提示一直猜到猜中为止。", 1, 20)]
    public void Read_GameToldInTwoSentences_IsGuessed(string goal, int from, int to)
    {
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<GuessClause>().ShouldSatisfyAllConditions(guess => guess.From.ShouldBe(from), guess => guess.To.ShouldBe(to));
    }

    [Theory]
    [InlineData("Please mark the point whose x-coordinate is -2 and whose y-coordinate is 5.", "-2,5")]
    [InlineData("Select the point with the x-coordinate 3 and the y-coordinate -1.", "3,-1")]
    [InlineData("请点击横坐标为-3、纵坐标为4的点。", "-3,4")]
    public void Read_PointByItsCoordinates_IsAPoint(string goal, string expected)
    {
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>().Target!.Where.ShouldHaveSingleItem().Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Click the Follow button of the band Night Owls.", "Follow", "Night Owls")]
    [InlineData("Press the Add button for \"Oak table\".", "Add", "Oak table")]
    public void Read_ControlOfANamedThing_IsWithinIt(string goal, string name, string within)
    {
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>().Target!.Phrase.ShouldSatisfyAllConditions(phrase => phrase.Name.ShouldBe(name), phrase => phrase.Within.ShouldBe(within));
    }

    [Fact]
    public void Read_QuoteThatEndsASentence_DoesNotSwallowTheNextLabel()
    {
        GoalReader.Read("请提交一个新问题。标题：灯坏了。描述：“走廊的灯不亮。”标签：维修。", [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<EnterClause>().Entries.Count.ShouldBe(3);
    }
}
