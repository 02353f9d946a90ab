using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Correcting;

public sealed class ElementWordsTests
{
    [Fact]
    public void On_Fields_SaysTheirNamesAndNeverTheirValues()
    {
        var listed = ElementWords.On(Show(
            Plain("Pass phrase"),
            Field("", value: "typed-value-1", type: "password") with { States = UiStates.Editable | UiStates.Secret },
            Field("Name", value: "typed-value-2"),
            Field("", value: "typed-value-3")));

        listed.Count(one => one.Element.Role == "textbox").ShouldBe(3);
        listed.ShouldContain(one => one.Element.Name == "Name");
        System.Text.Json.JsonSerializer.Serialize(listed).ShouldNotContain("typed-value");
    }

    [Fact]
    public void On_RowsAndOffscreen_ListsWhatCanBeSeenWithWhatItStandsIn()
    {
        var listed = ElementWords.On(Show(
            Node("table", "", Row(Cell(Plain("Ann")), Cell(Button("Open")))),
            Button("Below") with { Box = new Box(20, 1900, 100, 30) }));

        listed.ShouldNotContain(one => one.Element.Name == "Below");
        var open = listed.Single(one => one.Element.Name == "Open").Element;
        open.Near.ShouldBe("Ann");
        open.Place.ShouldBe("top left");
    }

    [Fact]
    public void On_LargeScreen_KeepsControlsFirst()
    {
        var listed = ElementWords.On(Show([.. Enumerable.Range(0, 500).Select(at => Heading($"H{at}") with { Box = new Box(0, at, 50, 10) }), Button("Save") with { Box = new Box(0, 0, 50, 10) }]));

        listed.Count.ShouldBe(ElementWords.Most);
        listed[0].Element.Name.ShouldBe("Save");
    }
}
