using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Observing;

public sealed class ObservationDiffTests
{
    [Fact]
    public void Between_PageDrawnAnew_IsEmpty()
    {
        UiNode[] nodes = [Heading("Cart"), Field("Name", "Ada"), Button("Pay")];

        var diff = ObservationDiff.Between(Show(nodes), Show([.. nodes.Select((node, i) => node with { Ref = $"z{i}" })]));

        diff.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Between_ValueStateAndErrorChanged_NamesThem()
    {
        var before = Show(Field("Name") with { Ref = "a" }, Checkbox("News") with { Ref = "b" }, Field("Mail") with { Ref = "c" });
        var after = Show(Field("Name", "Ada") with { Ref = "a" }, Checkbox("News", on: true) with { Ref = "b" }, Field("Mail") with { Ref = "c", Error = "Needed" });

        var diff = ObservationDiff.Between(before, after);

        diff.Changed.Select(change => change.After.Ref).ShouldBe(["a", "b", "c"]);
        diff.Changed[0].ValueChanged.ShouldBeTrue();
        diff.Changed[1].States.ShouldBe(UiStates.Checked);
        diff.Changed[2].ErrorChanged.ShouldBeTrue();
        diff.Appeared.ShouldBeEmpty();
    }

    [Fact]
    public void Between_DialogOpensAndRowGoes_TellsBoth()
    {
        var before = Show(Row(Cell(Plain("Ada"))), Row(Cell(Plain("Bo"))));
        var after = Show(Row(Cell(Plain("Ada"))), Dialog("Done", Button("OK"))) with { Dialogs = [new DialogMessage("alert", "Hi", true)], OtherWindows = ["Help"] };

        var diff = ObservationDiff.Between(before, after);

        diff.NewDialogs.ShouldHaveSingleItem().Name.ShouldBe("Done");
        diff.Disappeared.ShouldContain(node => node.Name == "Bo");
        diff.Appeared.ShouldContain(node => node.Name == "OK");
        diff.NativeDialogs.Count.ShouldBe(1);
        diff.NewWindows.ShouldBe(["Help"]);
        diff.LocationChanged.ShouldBeFalse();
    }

    [Fact]
    public void Between_OtherPath_IsAnotherLocation() =>
        ObservationDiff.Between(ShowAt("https://shop.test/a?x=1", Button("A")), ShowAt("https://shop.test/b", Button("A"))).LocationChanged.ShouldBeTrue();

    [Fact]
    public void Between_OnlyFocusMoved_IsEmptyButTold()
    {
        var diff = ObservationDiff.Between(Show(Field("Name") with { Ref = "a" }), Show(Field("Name") with { Ref = "a", States = UiStates.Editable | UiStates.Clickable | UiStates.Focused }));

        diff.IsEmpty.ShouldBeTrue();
        diff.Changed.Count.ShouldBe(1);
    }
}
