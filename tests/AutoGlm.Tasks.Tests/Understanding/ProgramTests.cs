using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class ProgramTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Click the \"Submit order\" button", "Tap|Submit order|button|")]
    [InlineData("Click Compose, type \"hello\" into the subject field, then press Enter", "Tap|Compose||;Set|subject|field|hello;Press|||Enter")]
    [InlineData("1. Open the Settings menu 2. Check the \"Dark mode\" checkbox 3. Click Save", "Tap|Settings|menu|;Check|Dark mode|checkbox|;Tap|Save||")]
    [InlineData("Enter \"ada\" as username and click Go", "Set|username||ada;Tap|Go||")]
    [InlineData("Select \"Blue\" from the colour dropdown; click the second result", "Set|colour|dropdown|Blue;Tap||result|")]
    [InlineData("Double-click the report icon. Scroll down. Go back.", "DoubleTap|report|icon|;Scroll|||down;Back|||")]
    [InlineData("Type {{secret:shop.password}} into the password field and click Log in", "Set|password|field|{{secret:shop.password}};Tap|Log in||")]
    [InlineData("Press Ctrl+A in the editor", "Press|editor||Control+A")]
    [InlineData("Drag the blue box onto the red box", "MoveClause")]
    [InlineData("Search for \"lamps\", then click the first link", "search|||lamps;Tap||link|")]
    [InlineData("Tap the \"Save for later\" button in \"Oak lamp\"", "Tap|Save for later|button|")]
    [InlineData("点击“提交订单”按钮", "Tap|提交订单|button|")]
    [InlineData("先点击写信，然后在主题输入框中输入“你好”，最后按回车", "Tap|写信||;Set|主题|field|你好;Press|||Enter")]
    [InlineData("在搜索框输入“台灯”，接着点击第一条结果", "Set||search box|台灯;Tap||result|")]
    [InlineData("1、打开设置菜单；2、勾选“深色模式”复选框；3、点击保存", "Tap|设置|menu|;Check|深色模式|checkbox|;Tap|保存||")]
    [InlineData("在颜色下拉框中选择“蓝色”，再点击右上角的关闭按钮", "Set|颜色|dropdown|蓝色;Tap|关闭|button|")]
    public void Read_ExplicitSteps_AreTakenApart(string goal, string expected)
    {
        string.Join(';', GoalReader.Read(goal, [], Clock).Program.Select(Say)).ShouldBe(expected);
    }

    private static string Say(Clause clause) => clause switch
    {
        HandClause hand => $"{hand.Verb}|{hand.Target?.Phrase.Name}|{hand.Target?.Phrase.Kind}|{Say(hand.Value)}",
        SetClause set => $"Set|{set.Field?.Phrase.Name}|{set.Field?.Phrase.Kind}|{string.Join('+', set.Values.Select(Say))}",
        DoClause act => $"{act.Action}|{act.Object?.Phrase.Name}|{act.Object?.Phrase.Kind}|{string.Join('+', act.With.Select(slot => slot.Value))}",
        _ => clause.GetType().Name,
    };

    private static string? Say(ValueSource? value) => value is ValueSource.Literal literal ? literal.Text : value?.ToString();

    [Theory]
    [InlineData("Click the third row in the \"Orders\" table", 3, null, "Orders")]
    [InlineData("Tap the \"Save for later\" button in \"Oak lamp\"", null, null, "Oak lamp")]
    [InlineData("点击最后一个链接", -1, null, null)]
    [InlineData("Click the close icon in the top right corner", null, "top right", null)]
    [InlineData("点击右上角的图标", null, "top right", null)]
    public void Read_Target_KeepsOrderAndPlace(string goal, int? ordinal, string? place, string? within)
    {
        var target = GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem().ShouldBeOfType<HandClause>().Target.ShouldNotBeNull().Phrase;
        target.Ordinal.ShouldBe(ordinal);
        target.Place.ShouldBe(place);
        if (within is not null)
            target.Within.ShouldNotBeNull().ShouldContain(within);
    }

    [Theory]
    [InlineData("Book a table for two tonight at 8")]
    [InlineData("Find the cheapest lamp, then order it")]
    [InlineData("预订今晚八点两位")]
    public void Read_PlainGoal_HasNoSteps(string goal) => GoalReader.Read(goal, [], Clock).Program.ShouldBeEmpty();
}
