using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Observing;

public sealed class ObservationIndexTests
{
    [Fact]
    public void LabelOf_FieldWithoutNameBelowText_IsThatText()
    {
        var screen = Show(Box(Box(Plain("First name:"), Field(key: "a")), Box(Plain("City *"), Field(key: "b"))));
        var index = ObservationIndex.Of(screen);

        index.LabelOf(Key(screen, "a")).ShouldBe("First name");
        index.LabelOf(Key(screen, "b")).ShouldBe("City");
    }

    [Fact]
    public void LabelOf_FieldsInOneBox_TakeTheTextJustBefore()
    {
        var screen = Show(Box(Plain("From"), Field(key: "a"), Plain("To"), Field(key: "b")));
        var index = ObservationIndex.Of(screen);

        index.LabelOf(Key(screen, "b")).ShouldBe("To");
    }

    [Fact]
    public void LabelOf_CheckboxWithoutName_IsTheTextAfterIt()
    {
        var box = Checkbox("") with { Key = "a" };
        var screen = Show(Plain("Extras"), Box(box, Plain("Breakfast"), Checkbox("") with { Key = "b" }, Plain("Parking")));
        var index = ObservationIndex.Of(screen);

        index.LabelOf(Key(screen, "a")).ShouldBe("Breakfast");
        index.LabelOf(Key(screen, "b")).ShouldBe("Parking");
    }

    [Fact]
    public void LabelOf_FieldInTableCell_IsTheColumnHeader()
    {
        var screen = Show(Node("table", "", Row(Column("Item"), Column("Amount")), Row(Cell(Plain("Pens")), Cell(Field(key: "a")))));
        var index = ObservationIndex.Of(screen);

        index.LabelOf(Key(screen, "a")).ShouldBe("Amount");
        index.RowOf(Key(screen, "a")).ShouldNotBeNull();
        index.TextOf(index.RowOf(Key(screen, "a"))!).ShouldBe("Pens");
    }

    [Fact]
    public void SectionOf_NodesUnderTwoHeadings_AreUnderTheirOwn()
    {
        var screen = Show(Box(Box(Heading("Billing")), Box(Button("One"))), Box(Box(Heading("Shipping")), Box(Button("Two"))));
        var index = ObservationIndex.Of(screen);

        index.SectionOf(screen.Get("One")).ShouldBe("Billing");
        index.SectionOf(screen.Get("Two")).ShouldBe("Shipping");
    }

    [Fact]
    public void ContainerOf_CardsWithoutRole_AreTheRepeatedBoxes()
    {
        var screen = Show(Box(
            Box(Heading("Tea", 3), Plain("$3"), Button("Buy tea")),
            Box(Heading("Milk", 3), Plain("$2"), Button("Buy milk"))));
        var index = ObservationIndex.Of(screen);

        index.TextOf(index.ContainerOf(screen.Get("Buy milk"))!).ShouldBe("Milk $2 Buy milk");
    }

    [Fact]
    public void TextOf_NameMadeFromContent_IsSaidOnce()
    {
        var screen = Show(Node("button", "Add to cart", Plain("Add to cart")), Node("group", "Size", Plain("Large")));
        var index = ObservationIndex.Of(screen);

        index.Text.Trim().ShouldBe("Add to cart Large Size");
    }

    [Fact]
    public void OpenModal_DialogOverPage_IsTheDialogAndThePageIsOutOfReach()
    {
        var screen = Show(Button("Behind"), Dialog("Confirm", Button("OK")));
        var index = ObservationIndex.Of(screen);

        index.OpenModal.ShouldBe(screen.Get("Confirm"));
        index.IsReachable(screen.Get("Behind")).ShouldBeFalse();
        index.IsReachable(screen.Get("OK")).ShouldBeTrue();
    }

    [Fact]
    public void OpenModal_FloatingBoxOverTheCentre_Blocks()
    {
        var advert = Box(Plain("Sale!"), Button("×")) with { States = UiStates.Floating, Box = new Box(300, 200, 700, 400) };
        var index = ObservationIndex.Of(Show(Button("Search"), Button("Cart"), advert));

        index.OpenModal.ShouldNotBeNull().Children.Count.ShouldBe(2);
    }

    [Fact]
    public void OpenModal_StickyHeaderAndCookieBar_DoNotBlock()
    {
        var header = Box(Link("Home"), Link("Cart")) with { States = UiStates.Floating, Box = new Box(0, 0, 1280, 60) };
        var bar = Box(Plain("We use cookies"), Button("Accept")) with { States = UiStates.Floating, Box = new Box(0, 720, 1280, 80) };
        var index = ObservationIndex.Of(Show(header, Button("Search"), bar));

        index.OpenModal.ShouldBeNull();
        index.Overlays.Count.ShouldBe(2);
        index.TextOf(index.Overlays[0]).ShouldContain("cookies");
    }

    [Fact]
    public void OpenModal_BarThatSticksInTheMiddle_DoesNotBlock()
    {
        var bar = Box(Button("Repair")) with { States = UiStates.Floating, Box = new Box(300, 380, 790, 110) };

        ObservationIndex.Of(Show(Link("customers"), Link("orders"), bar)).OpenModal.ShouldBeNull();
    }

    [Fact]
    public void OpenModal_WholeAppInFixedBox_DoesNotBlock()
    {
        var app = Box([.. Enumerable.Range(0, 8).Select(i => Button($"B{i}"))]) with { States = UiStates.Floating, Box = new Box(0, 0, 1280, 800) };

        ObservationIndex.Of(Show(app)).OpenModal.ShouldBeNull();
    }

    [Fact]
    public void PositionOf_NodeOfAnotherObservation_SaysSo()
    {
        var index = ObservationIndex.Of(Show(Button("A")));

        Should.Throw<ArgumentException>(() => index.TextOf(Button("B"))).Message.ShouldContain("not part of this observation");
    }

    private static UiNode Key(Observation screen, string key) => screen.Root.SelfAndDescendants().First(node => node.Key == key);
}
