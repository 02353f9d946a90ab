using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Observing;

public sealed class ObservationJsonTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var screen = Show(Heading("购物车"), Choice("Sort", "Newest", "Oldest"), Field("Name", "Ada \"A\""), Dialog("Sure?", Button("OK", UiStates.Disabled)))
            with
        { Dialogs = [new DialogMessage("alert", "Hi", false)], DocumentStatus = 200, CanScrollDown = true };

        var json = ObservationJson.Write(screen);
        var read = ObservationJson.Read(json);

        ObservationJson.Write(read).ShouldBe(json);
        read.Get("OK").Is(UiStates.Disabled).ShouldBeTrue();
        read.Get("OK").Box.ShouldBe(screen.Get("OK").Box);
        ScreenPrint.Of(read).ShouldBe(ScreenPrint.Of(screen));
    }

    [Fact]
    public void Read_MembersMissing_FillsThemIn()
    {
        var read = ObservationJson.Read("""{ "root": { "role": "root", "children": [ { "role": "button", "name": "Go", "states": "clickable, sparkling", "children": null }, null ] } }""");

        var button = read.Root.Children.ShouldHaveSingleItem();
        button.Ref.ShouldNotBeNullOrEmpty();
        button.States.ShouldBe(UiStates.Clickable);
        button.Children.ShouldBeEmpty();
        read.Viewport.Area.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("[]", "root")]
    [InlineData("{}", "root")]
    [InlineData("{ \"root\": 5 }", "line 1")]
    [InlineData("{ \"root\": ", "line 1")]
    public void Read_NoObservation_SaysWhereAndWhatToDo(string json, string hint) =>
        Should.Throw<ObservationFormatException>(() => ObservationJson.Read(json)).Message.ShouldContain(hint);
}
