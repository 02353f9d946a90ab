using AutoGlm.Tasks.Instructing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Instructing;

public sealed class InstructionReaderTests
{
    [Theory]
    [InlineData("Tap the \"19:00\" button in \"Golden Fork\"", InstructionVerb.Tap, "19:00", "button", null, "Golden Fork", null, null, null)]
    [InlineData("Type \"Ada\" into the Name field", InstructionVerb.Type, "Name", "field", "Ada", null, null, null, null)]
    [InlineData("在\"搜索\"框中输入“知识图谱”", InstructionVerb.Type, "搜索", "field", "知识图谱", null, null, null, null)]
    [InlineData("点击第二个“预订”按钮", InstructionVerb.Tap, "预订", "button", null, null, null, 2, null)]
    [InlineData("Select \"Newest\" in Sort by", InstructionVerb.Select, "Sort by", null, "Newest", null, null, null, null)]
    [InlineData("Close the advertisement", InstructionVerb.Dismiss, "advertisement", null, null, null, null, null, null)]
    [InlineData("tap the blue icon at the top right", InstructionVerb.Tap, "blue", "icon", null, null, null, null, "top right")]
    [InlineData("Click Sign in", InstructionVerb.Tap, "Sign in", null, null, null, null, null, null)]
    [InlineData("Click the Log in button.", InstructionVerb.Tap, "Log in", "button", null, null, null, null, null)]
    [InlineData("Press the Submit button", InstructionVerb.Tap, "Submit", "button", null, null, null, null, null)]
    [InlineData("click the third \"Delete\" link in the \"Alice\" row", InstructionVerb.Tap, "Delete", "link", null, "Alice", null, 3, null)]
    [InlineData("Click \"Edit\" in the row of \"Bob\"", InstructionVerb.Tap, "Edit", null, null, "Bob", null, null, null)]
    [InlineData("Tap the last checkbox", InstructionVerb.Tap, "", "checkbox", null, null, null, -1, null)]
    [InlineData("Tap the button below \"Total\"", InstructionVerb.Tap, "", "button", null, null, "below Total", null, null)]
    [InlineData("Check the \"I agree\" checkbox", InstructionVerb.Check, "I agree", "checkbox", null, null, null, null, null)]
    [InlineData("Select the \"Economy\" radio button", InstructionVerb.Select, "Economy", "radio", null, null, null, null, null)]
    [InlineData("Fill in the Email field with \"a@b.test\"", InstructionVerb.Type, "Email", "field", "a@b.test", null, null, null, null)]
    [InlineData("click the Search button in the header", InstructionVerb.Tap, "Search", "button", null, "header", null, null, null)]
    [InlineData("点击“订单 12”这一行的“删除”按钮", InstructionVerb.Tap, "删除", "button", null, "订单 12", null, null, null)]
    [InlineData("点击右上角的蓝色图标", InstructionVerb.Tap, "蓝色", "icon", null, null, null, null, "top right")]
    [InlineData("从“排序”下拉框中选择“最新”", InstructionVerb.Select, "排序", "dropdown", "最新", null, null, null, null)]
    [InlineData("勾选“我同意”复选框", InstructionVerb.Check, "我同意", "checkbox", null, null, null, null, null)]
    [InlineData("点击购物车中的结算按钮", InstructionVerb.Tap, "结算", "button", null, "购物车", null, null, null)]
    [InlineData("点击“合计”下方的按钮", InstructionVerb.Tap, "", "button", null, null, "below 合计", null, null)]
    [InlineData("点击最后一个链接", InstructionVerb.Tap, "", "link", null, null, null, -1, null)]
    [InlineData("关闭广告", InstructionVerb.Dismiss, "广告", null, null, null, null, null, null)]
    public void Read_SentenceWithTarget_TakesItApart(
        string sentence, InstructionVerb verb, string name, string? kind, string? value, string? within, string? near, int? ordinal, string? place)
    {
        var read = InstructionReader.Read(sentence);

        read.Verb.ShouldBe(verb);
        read.Value.ShouldBe(value);
        read.Target.ShouldBe(new TargetPhrase { Name = name, Kind = kind, Within = within, Near = near, Ordinal = ordinal, Place = place });
    }

    [Theory]
    [InlineData("Scroll down", InstructionVerb.Scroll, "down")]
    [InlineData("向下滚动", InstructionVerb.Scroll, "down")]
    [InlineData("Press Enter", InstructionVerb.Press, "Enter")]
    [InlineData("press ctrl+a", InstructionVerb.Press, "Control+a")]
    [InlineData("按下回车键", InstructionVerb.Press, "Enter")]
    [InlineData("按 Enter 键", InstructionVerb.Press, "Enter")]
    [InlineData("Go back", InstructionVerb.Back, null)]
    [InlineData("返回上一页", InstructionVerb.Back, null)]
    [InlineData("Open https://shop.test/a?b=c", InstructionVerb.Open, "https://shop.test/a?b=c")]
    [InlineData("等待", InstructionVerb.Wait, null)]
    [InlineData("Switch to the \"Docs\" tab", InstructionVerb.SwitchWindow, "Docs")]
    [InlineData("Close the window", InstructionVerb.CloseWindow, null)]
    [InlineData("Select \"Economy\"", InstructionVerb.Select, "Economy")]
    public void Read_SentenceWithoutTarget_HasVerbAndValue(string sentence, InstructionVerb verb, string? value)
    {
        var read = InstructionReader.Read(sentence);

        (read.Verb, read.Value, read.Target).ShouldBe((verb, value, null));
    }

    [Fact]
    public void Read_QuotesInsideQuotes_AreKept() =>
        InstructionReader.Read("""Tap "Say \"hi\" in \\ court" """).Target!.Name.ShouldBe("""Say "hi" in \ court""");

    [Fact]
    public void Read_GrammarInsideQuotes_IsNotGrammar() =>
        InstructionReader.Read("""Type "drag it to the top right" into the "Fill with care" field""").ShouldSatisfyAllConditions(
            read => read.Value.ShouldBe("drag it to the top right"),
            read => read.Target!.Name.ShouldBe("Fill with care"));

    [Fact]
    public void Read_Drag_HasDestination()
    {
        var read = InstructionReader.Read("""Drag "Task 1" to the "Done" column""");

        read.Target!.Name.ShouldBe("Task 1");
        read.Destination.ShouldBe(new TargetPhrase { Name = "Done", Kind = "column" });
    }
}
