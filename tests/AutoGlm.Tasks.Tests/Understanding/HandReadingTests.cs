using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class HandReadingTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Select File > Export > PDF from the menu.", "menu File/Export/PDF")]
    [InlineData("Go to Shop > Towels in the menu", "menu Shop/Towels")]
    [InlineData("In the Edit menu choose Copy", "menu Edit/Copy")]
    [InlineData("Choose \"Copy\" from the Edit menu", "menu Edit/Copy")]
    [InlineData("依次选择菜单“视图”→“缩放”→“缩小”", "menu 视图/缩放/缩小")]
    [InlineData("Use the context menu of the document Notes to select Rename", "menu Rename after RightTap document Notes")]
    [InlineData("在“笔记”上点右键，选择“重命名”", "RightTap 笔记; Set 重命名")]
    public void Read_WaysThroughMenus_NameEachEntry(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Press the \"+\" button three times.", "3× Tap +")]
    [InlineData("Click 4 times on Next", "4× Tap Next")]
    [InlineData("Double-click the tile twice", "2× DoubleTap tile")]
    [InlineData("点“加一”按钮5次", "5× Tap 加一")]
    [InlineData("连续点击三下“加一”", "3× Tap 加一")]
    public void Read_SoManyTimes_IsRepeated(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Press One, then Three, then Two.", "Tap One; Tap Three; Tap Two")]
    [InlineData("Click these in this order:\n1. \"A\"\n2. \"B\"", "Tap A; Tap B")]
    [InlineData("Click harbor after you have clicked compass; nothing else.", "[Tap compass; Tap harbor]")]
    [InlineData("Click One, Three and Two in that order", "Tap One+Three+Two")]
    [InlineData("Click on the numbers in ascending order.", "Tap all where Shape=number sorted up")]
    [InlineData("按从大到小的顺序依次点击所有数字", "Tap all where Shape=number sorted down")]
    [InlineData("先点“甲”，再点“乙”，最后点“丙”", "Tap 甲; Tap 乙; Tap 丙")]
    public void Read_Orders_AreKept(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("On the Billing tab, click Pay.", "Tap Billing; Tap Pay")]
    [InlineData("In the scrolling list, click on \"Maya\"", "Tap Maya in scrolling")]
    [InlineData("the pink one, click it", "Tap  where Colour=pink")]
    [InlineData("the key right above K: press it", "Tap  near above K")]
    [InlineData("Could you click the \"Like\" button in the toolbar, please?", "Tap Like in toolbar")]
    [InlineData("Expand \"Board\" and press \"Read more\" inside it", "Tap Board; Tap Read more in ←")]
    public void Read_SaidInPieces_BelongsTogether(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Click the key directly below \"anchor\".", "below anchor")]
    [InlineData("Press the key immediately to the left of ‘velvet’", "left of velvet")]
    [InlineData("点击“余烬”右边紧挨着的那个按键", "right of 余烬")]
    [InlineData("Click the button next to Ann", "Ann")]
    public void Read_BesideSomething_SaysWhere(string goal, string near) =>
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>().Target.ShouldNotBeNull().Phrase.Near.ShouldBe(near);

    [Theory]
    [InlineData("Close the window \"Lost property\".", "close Lost property")]
    [InlineData("Close every window except Network outage", "close  except Network outage")]
    [InlineData("Please minimise the window called 'Team lunch'.", "minimise Team lunch")]
    [InlineData("关闭标题为“销售报告”的窗口", "close  where Is=销售报告")]
    public void Read_Closing_NamesTheWindow(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Drag \"Apples\" onto the Fruit box.", "move Apples Into Fruit")]
    [InlineData("Drag Apples to the top of the list.", "move Apples Position 1")]
    [InlineData("Move \"Apples\" above \"Pears\"", "move Apples Before Pears")]
    [InlineData("Move \"Apples\" up by one.", "move Apples Shift -1")]
    [InlineData("Drag the circle 100 pixels to the right", "move  By 100,0")]
    [InlineData("把“苹果”拖到“水果”的框里", "move 苹果 Into 水果")]
    [InlineData("把“苹果”拖动到列表的第三位", "move 苹果 Position 3")]
    [InlineData("Drag the numbers into descending order and press Submit", "arrange down; Tap Submit")]
    [InlineData("用拖动的方式把数字从小到大排列，然后提交", "arrange up; SubmitClause")]
    public void Read_Dragging_SaysWhereTo(string goal, string expected) => Said(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Make the word \"river\" bold", "mark river bold")]
    [InlineData("Select the second paragraph", "mark 2 paragraph ")]
    [InlineData("将“河流”加粗", "mark 河流 bold")]
    [InlineData("Use the terminal to delete the file a.txt", "shell rm a.txt")]
    [InlineData("在终端中执行“pwd”", "shell pwd")]
    [InlineData("Click the cell in row 2, column 3.", "Tap  where Cell=2,3")]
    public void Read_TextAndTerminals_SayWhatIsMeant(string goal, string expected) => Said(goal).ShouldBe(expected);

    private static string Said(string goal) => string.Join("; ", GoalReader.Read(goal, [], Clock).Program.Select(Say));

    private static string Say(Clause clause) => clause switch
    {
        HandClause hand => $"{hand.Verb} {Say(hand.Target)}",
        SetClause set => $"Set {string.Join('+', set.Values.OfType<ValueSource.Literal>().Select(value => value.Text))}",
        MenuClause menu => $"menu {string.Join('/', menu.Path)}{(menu.Opener is null ? "" : " after " + Say(menu.Opener))}",
        RepeatClause repeat => $"{repeat.Times}× {Say(repeat.Body[0])}",
        SeriesClause series => $"[{string.Join("; ", series.Clauses.Select(Say))}]",
        CloseClause close => $"{close.Concept} {Say(close.Thing)}",
        MoveClause move => $"move {move.Thing.Phrase.Name} {move.Where} {move.To?.Phrase.Name}{move.Position}{(move.Where == MovePlace.By ? $"{move.By.X},{move.By.Y}" : "")}",
        ArrangeClause arrange => $"arrange {(arrange.Order!.Descending ? "down" : "up")}",
        MarkClause mark => $"mark {mark.Part.Text ?? $"{mark.Part.Ordinal} {mark.Part.Unit}"} {mark.Format}",
        CopyClause copy => $"{(copy.From is null ? "paste" : "copy " + copy.From.Text)}{(copy.Into is null ? "" : " " + copy.Into.Phrase.Name)}",
        TerminalClause shell => $"shell {shell.Command}",
        _ => clause.GetType().Name,
    };

    private static string Say(Selection? target) => target is null ? "" : (target.All ? target.Except.Count > 0 ? "" : "all" : target.Names.Count > 0 ? string.Join('+', target.Names) : target.Phrase.Name)
        + string.Concat(target.Where.Select(criterion => $" where {criterion.Kind}={criterion.Value}"))
        + (target.Phrase.Near is { } near ? $" near {near}" : "") + (target.Phrase.Within is { } within ? $" in {within}" : "")
        + (target.Except.Count > 0 ? $" except {string.Join('+', target.Except)}" : "") + (target.Order is { } order ? order.Descending ? " sorted down" : " sorted up" : "");

    [Theory]
    [InlineData("Press the \"/\" key", "/")]
    [InlineData("同时按下 Ctrl 和 K 键", "Control+K")]
    [InlineData("press Ctrl+Shift+K", "Control+Shift+K")]
    public void Read_KeysInQuotesOrJoinedByAWord_AreKeys(string goal, string key) =>
        GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>().Value.ShouldBeOfType<ValueSource.Literal>().Text.ShouldBe(key);

    [Fact]
    public void Read_CountAndNameToEnter_AreFieldsOfAForm()
    {
        var program = GoalReader.Read("Choose \"Hall\" as the room, enter 10 seats and the name Ann Lee, and press Book.", [], Clock).Program;

        var form = program.SelectMany(clause => clause is FormClause form ? form.Entries : [clause]).OfType<SetClause>();
        form.Select(set => $"{set.Field?.Phrase.Name}={((ValueSource.Literal)set.Values[0]).Text}").ShouldBe(["room=Hall", "seats=10", "name=Ann Lee"]);
    }
}
