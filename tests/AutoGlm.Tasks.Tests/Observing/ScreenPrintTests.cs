using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Observing;

public sealed class ScreenPrintTests
{
    [Fact]
    public void Of_SameScreenWithOtherReferencesBoxesAndFocus_IsTheSame()
    {
        var one = Show(Button("Save"), Field("Name", "Ada"));
        var other = Show(
            Button("Save", UiStates.Focused | UiStates.Covered) with { Ref = "x1", Box = new Box(5, 900, 10, 10) },
            Field("Name", "Ada") with { Ref = "x2" });

        ScreenPrint.Of(other).ShouldBe(ScreenPrint.Of(one));
    }

    [Theory]
    [InlineData("12:30:01", "12:30:02")]
    [InlineData("Updated 3 minutes ago", "Updated 4 minutes ago")]
    [InlineData("5 分钟前", "6 分钟前")]
    public void Of_TickingText_IsTheSame(string before, string after) =>
        ScreenPrint.Of(Show(Plain(after), Button("A"))).ShouldBe(ScreenPrint.Of(Show(Plain(before), Button("A"))));

    [Fact]
    public void Of_WhatMattersDiffers_Differs()
    {
        UiNode[] nodes = [Button("19:00"), Field("Name", "Ada"), Checkbox("News")];
        var print = ScreenPrint.Of(Show(nodes));

        ScreenPrint.Of(Show(Button("19:30"), nodes[1], nodes[2])).ShouldNotBe(print);
        ScreenPrint.Of(Show(nodes[0], Field("Name", "Bo"), nodes[2])).ShouldNotBe(print);
        ScreenPrint.Of(Show(nodes[0], nodes[1], Checkbox("News", on: true))).ShouldNotBe(print);
        ScreenPrint.Of(ShowAt("https://shop.test/other", nodes)).ShouldNotBe(print);
        ScreenPrint.Of(ShowAt("https://shop.test/start?utm=1#top", nodes)).ShouldBe(print);
    }
}
