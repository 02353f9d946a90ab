using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class StandingTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("open the order that is then on top", "open the first order")]
    [InlineData("choose whatever entry comes last", "choose the last entry")]
    [InlineData("follow whoever stands first there", "follow the first one")]
    [InlineData("Delete the message that comes last.", "Delete the last message.")]
    [InlineData("Click the card that sits furthest to the left", "Click the card on the left")]
    [InlineData("Click the largest of all the shapes.", "Click the largest shape.")]
    [InlineData("Click the shortest bar to see its details.", "Click the shortest bar.")]
    [InlineData("Somewhere in this list is Ann Lee. Follow that person.", "Follow Ann Lee.")]
    [InlineData("There is Grand Tour in the list. Open it", "Open Grand Tour")]
    [InlineData("The total is missing. Work it out, put it in and press Check", "Work out the total, put it in and press Check")]
    [InlineData("列表里有王小明，请关注他", "关注王小明")]
    [InlineData("在列表里找到邮编64704，选中后点继续", "选中邮编64704，点继续")]
    public void Told_InARoundaboutWay_SaysItPlainly(string goal, string plain) => Standing.Told(goal).ShouldBe(plain);

    [Theory]
    [InlineData("Click “Go to see the list” and save")]
    [InlineData("Tell me which order is last")]
    [InlineData("打开列表里的第一项")]
    public void Told_Plainly_StaysAsItIs(string goal) => Standing.Told(goal).ShouldBe(goal);

    [Theory]
    [InlineData("Do the sums and hand them in.")]
    [InlineData("Solve all the equations, then submit")]
    [InlineData("Fill in the answers to all the problems and press Check")]
    [InlineData("把算式的结果都填上并交卷")]
    [InlineData("完成所有计算题，然后点“提交”")]
    public void Read_Exercises_AreSolved(string goal) => GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<SolveClause>();

    [Theory]
    [InlineData("In the settings file give timeout the value 192 and run it.", TextEdit.SetEntry, "timeout", "192")]
    [InlineData("In the config file set volume to 30 and save", TextEdit.SetEntry, "volume", "30")]
    [InlineData("Append a last line reading: debug = 119\nThen press Run.", TextEdit.AppendLine, null, "debug = 119")]
    [InlineData("Remove the language line and run it", TextEdit.DeleteLine, "language", "")]
    [InlineData("删掉 language 那一行，然后点“运行”", TextEdit.DeleteLine, "language", "")]
    [InlineData("在文件末尾添加一行 debug = 1，然后点“保存”", TextEdit.AppendLine, null, "debug = 1")]
    public void Read_ChangeInAText_GivesWhereAndWhat(string goal, TextEdit edit, string? at, string text)
    {
        var clause = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<EditClause>();

        clause.Edit.ShouldBe(edit);
        clause.At.ShouldBe(at);
        clause.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Tap the number tiles from the smallest to the largest.", false)]
    [InlineData("Click the cards with numbers, starting with the largest", true)]
    [InlineData("从大到小依次点击数字方块", true)]
    [InlineData("把数字卡片从小到大依次点击", false)]
    public void Read_NumberedThings_AreTakenByTheirNumbers(string goal, bool descending)
    {
        var target = GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<HandClause>().Target.ShouldNotBeNull();

        target.Order.ShouldBe(new Ordering(null, descending));
        target.Where.ShouldContain(new Criterion(CriterionKind.Shape, null, "number"));
    }

    [Theory]
    [InlineData("click on all the tiles that show an odd number, and on none of the others", CriterionKind.Odd)]
    [InlineData("Click every card with an even number on it", CriterionKind.Even)]
    [InlineData("点击所有写着奇数的方块", CriterionKind.Odd)]
    public void Read_OddAndEven_AreToldByTheNumberShown(string goal, CriterionKind kind) =>
        GoalReader.Read(goal, [], Clock).Program[0].ShouldBeOfType<HandClause>().Target!.Where.ShouldContain(criterion => criterion.Kind == kind);

    [Theory]
    [InlineData("Who has the extension 5941, and – that's what I want to know – in which room?", 1)]
    [InlineData("Who wrote the article, and when was it published?", 2)]
    [InlineData("I need Ann Lee's extension.", 1)]
    public void Read_Questions_AreAskedOneByOne(string goal, int questions)
    {
        var program = GoalReader.Read(goal, [], Clock).Program;

        program.Count.ShouldBe(questions);
        program.ShouldAllBe(clause => clause is AskClause);
    }
}
