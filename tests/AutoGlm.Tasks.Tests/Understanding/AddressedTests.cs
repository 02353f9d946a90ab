using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class AddressedTests
{
    private static readonly DateTimeOffset Clock = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Water bill: open the menu in that row and choose Pay.", "Click “Pay” for “Water bill”.")]
    [InlineData("\"Roof\": use the three dots of its entry, then pick “Hide”", "Click “Hide” for “Roof”")]
    [InlineData("Pump 4 is repaired: close that ticket", "close “Pump 4”")]
    [InlineData("There's a thread called \"Moss\" (Lawns). Answer there: Rake it.", "Go to “Lawns”. Answer to “Moss”: Rake it.")]
    [InlineData("找到《苔藓》这个帖子，回帖：耙一耙。", "给《苔藓》回复：耙一耙。")]
    public void Apart_ThingBeforeItsPointer_TakesThePointersPlace(string goal, string expected) => Addressed.Apart(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Name: Ann, Age: 30.")]
    [InlineData("Note: press OK in that dialog.")]
    [InlineData("Do not accept the terms: decline them.")]
    [InlineData("打开设置，关闭通知。")]
    public void Apart_OtherColons_StayAsTheyAre(string goal) => Addressed.Apart(goal).ShouldBe(goal);

    [Theory]
    [InlineData("Write to Ann: The lift is broken. Please walk.", "Write to Ann: “The lift is broken. Please walk.”")]
    [InlineData("Reply to Bob: Thanks, see you there. Then archive it.", "Reply to Bob: “Thanks, see you there.” Then archive it.")]
    [InlineData("My motto should read: We still need two.", "My motto should read: “We still need two.”")]
    [InlineData("回复他：我马上到。", "回复他：“我马上到。”")]
    public void Quoted_DictatedText_IsPutIntoQuotes(string goal, string expected) => Dictation.Quoted(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Answer the questions: Red, Blue, Green.")]
    [InlineData("Fill in: Name Ann, City Rome.")]
    [InlineData("Write to Ann: \"The lift is broken.\"")]
    [InlineData("填写表单：姓名张三，年龄30。")]
    public void Quoted_ListsAndQuotes_StayAsTheyAre(string goal) => Dictation.Quoted(goal).ShouldBe(goal);

    [Theory]
    [InlineData("Mute the chat with Owen, please, without sending anything.", "Mute the chat with Owen.")]
    [InlineData("Archive that one, if you please.", "Archive that one.")]
    [InlineData("Reject the late ones; leave the rest undecided.", "Reject the late ones.")]
    [InlineData("Make A the first song by dragging it to the top; the others keep their order.", "Make A the first song.")]
    [InlineData("等冷却好再开门，不要提前", "等冷却好再开门")]
    [InlineData("把餐饮组的全部批准，其他人的先不动", "把餐饮组的全部批准")]
    public void Without_CourtesiesAndRestraint_Go(string goal, string expected) => Remarks.Without(goal).ShouldBe(expected);

    [Fact]
    public void Read_QuestionThenThatOne_MeansWhatWasAskedFor()
    {
        var deed = GoalReader.Read("Which project has the most open tasks? Archive that one.", [], Clock).Program[^1].ShouldBeOfType<DoClause>();
        deed.Object.ShouldNotBeNull().Best.ShouldNotBeNull().Most.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Approve the three smallest claims.", 3)]
    [InlineData("Archive the two oldest messages.", 2)]
    public void Read_SeveralBest_HaveANumberAndAQuality(string goal, int count)
    {
        var thing = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<DoClause>().Object.ShouldNotBeNull();
        thing.Count.ShouldBe(count);
        thing.Best.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Remove Ann from the team; the reason to give is “moved away”.")]
    [InlineData("驳回张三的申请，理由写“资料不全”")]
    public void Read_ReasonBehindADeed_GoesWithIt(string goal) =>
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<DoClause>().With.ShouldHaveSingleItem().Value.ShouldNotBeEmpty();

    [Theory]
    [InlineData("Hours: Monday 7, Tuesday 4, Wednesday 8", "Monday=7;Tuesday=4;Wednesday=8")]
    [InlineData("My hours, Monday to Wednesday: 7, 4, 8", "Monday=7;Tuesday=4;Wednesday=8")]
    [InlineData("工时：周一5、周二3小时", "周一=5;周二=3")]
    [InlineData("周一到周三分别是7、4、8小时", "周一=7;周二=4;周三=8")]
    public void Read_NumbersBehindLabels_AreEntries(string goal, string expected) =>
        string.Join(';', GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<FormClause>().Entries.OfType<SetClause>().Select(entry => $"{entry.Field!.Phrase.Name}={((ValueSource.Literal)entry.Values[0]).Text}")).ShouldBe(expected);

    [Theory]
    [InlineData("Start a new topic in Tools titled “Slugs” with the text “Help”.", "Tools")]
    [InlineData("在“工具”版块发一个新帖，标题“蛞蝓”，内容“求助”", "工具")]
    public void Read_MakingSomewhere_HasItsPlace(string goal, string place)
    {
        var enter = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<EnterClause>();
        enter.Place.ShouldBe(place);
        enter.Entries.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Press Send unless the tank is above 21; in that case open the valve.")]
    [InlineData("Should the door be open, close it. If it is shut already, press Go.")]
    public void Read_UnlessAndShould_AreConditionsWithTwoWays(string goal)
    {
        var choice = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<IfClause>();
        choice.Then.ShouldNotBeEmpty();
        choice.Otherwise.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_NameWithANumberInIt_IsAName() =>
        GoalReader.Read("Seven Bridges should come at the very end.", [], Clock).Program[0].ShouldBeOfType<MoveClause>().Thing.Phrase.Name.ShouldBe("Seven Bridges");
}
