using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class RewordingTests
{
    private static readonly DateTimeOffset Clock = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Press More as often as it takes for the word tiger to appear, and stop there.", "Press More until the word tiger appear.")]
    [InlineData("Add Ann Lee and Bo Berg, in this order, to the list.", "Add Ann Lee and Bo Berg to the list.")]
    [InlineData("Click the heading Price so that the table is sorted.", "Click the heading Price.")]
    [InlineData("Fill in the form as follows and click Save. Name: Ann, Age: 30.", "Name: Ann, Age: 30. click Save. ")]
    [InlineData("There should be a code somewhere on this page. Could you enter it in the box?", "enter the code in the box?")]
    [InlineData("After logging in, open the cart.", "log in, then open the cart.")]
    [InlineData("Once signed in as ann, delete the note.", "sign in as ann, then delete the note.")]
    [InlineData("登录后删除草稿。", "登录，然后删除草稿。")]
    [InlineData("茶杯的数量写错了，应为12，请更正并更新购物车。", "把茶杯的数量改成12，并更新购物车。")]
    [InlineData("收藏夹里的旧地图不用留了，请删掉。", "删除收藏夹里的旧地图。")]
    [InlineData("选择周五，选好后点击“提交”。", "选择周五，然后点击“提交”。")]
    [InlineData("请填写报名表：课程选绘画，姓名填李明，提交。", "课程选绘画，姓名填李明，提交。")]
    [InlineData("Find the 2nd word of the paragraph, type it into the field and submit.", "type the 2nd word of the paragraph into the field and submit.")]
    [InlineData("Type juniper into the box that opens, and press Enter", "Type juniper, and press Enter")]
    [InlineData("mark \"Boots\" as a favourite (the heart)", "mark \"Boots\" as a favourite")]
    [InlineData("这些开关统统关掉", "关闭所有开关")]
    [InlineData("所有选项一个不漏地打上勾，再提交", "勾选所有选项，再提交")]
    public void Of_RoundaboutWords_GivesTheReadersWords(string goal, string expected) => Rewording.Of(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Choose the red one, then save.")]
    [InlineData("把城市改为青岛，然后保存。")]
    [InlineData("Find the cheapest lamp and put it in the cart.")]
    [InlineData("Register Ann Lee, phone (617) 557-7502.")]
    public void Of_PlainWords_StayAsTheyAre(string goal) => Rewording.Of(goal).ShouldBe(goal);

    [Theory]
    [InlineData("The invoices that are paid can be put away. Please select exactly those and click Archive.", "The invoices that are paid")]
    [InlineData("We want all the drinks apart from Cola. Please tick them accordingly and submit the form.", "all the drinks apart from Cola")]
    public void Read_ThoseAfterASentence_MeansItsThings(string goal, string things)
    {
        var hand = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<HandClause>();
        hand.Verb.ShouldBe(InstructionVerb.Check);
        hand.Target.ShouldNotBeNull().Words.ShouldBe(things);
        hand.Target.All.ShouldBeTrue();
    }

    [Fact]
    public void Read_ReadingOffAfterADeed_IsAsked() =>
        GoalReader.Read("Click the data sheet of the lamp and read off the weight.", [], Clock).Program[^1].ShouldBeOfType<AskClause>();

    [Fact]
    public void Read_ChineseRowAndColumn_IsTheFieldOfTheRow()
    {
        var set = GoalReader.Read("请将橙子一行的库存填为95，然后点击“保存”。", [], Clock).Program[0].ShouldBeOfType<SetClause>();
        set.Field.ShouldNotBeNull().Phrase.Name.ShouldBe("库存");
        set.Field.Phrase.Within.ShouldBe("橙子");
    }

    [Theory]
    [InlineData("张雨桐", "刘雨桐", false)]
    [InlineData("张雨桐", "张雨桐", true)]
    public void Similarity_OtherFamilyName_IsSomebodyElse(string one, string other, bool same) => (Similarity.Of(one, other) > 0.5).ShouldBe(same);
}
