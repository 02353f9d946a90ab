using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;

namespace AutoGlm.Tasks.Tests.Correcting;

public sealed class CorrectedGrounderTests
{
    private const string Told = "Tap the \"Book\" button";
    private const string Page = "https://shop.test/rooms/*";

    [Fact]
    public async Task GroundAsync_ToldAgain_TakesWhatWasPointedAt()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Button("Book"), Button("Book now"));

        (await Best(screen, Told, Take("button", "Book now"))).ShouldBe(screen.Get("Book now").Ref);
    }

    [Fact]
    public async Task GroundAsync_PlannerKnewAReference_TakesWhatWasPointedAt()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Button("Book"), Button("Book now"));
        var grounder = new CorrectedGrounder(new TreeGrounder(), [new Correction(Told, Page, new DescribedElement("button", "Book now"))]);

        var grounding = await grounder.GroundAsync(InstructionReader.Read(Told) with { Ref = screen.Get("Book").Ref }, screen, CancellationToken.None);

        grounding.Best!.Ref.ShouldBe(screen.Get("Book now").Ref);
        grounding.Best.Why.ShouldContain("pointed");
    }

    [Fact]
    public async Task GroundAsync_PageDrawnAnew_FindsItAgain()
    {
        // It is a link now, elsewhere, with other things around it.
        var screen = ShowAt("https://shop.test/rooms/8", Heading("Our rooms"), Box(Button("Book"), Link("Help")), Link("Book now"));

        (await Best(screen, Told, Take("button", "Book now", near: "Rooms"))).ShouldBe(screen.Get("Book now").Ref);
    }

    [Fact]
    public async Task GroundAsync_NameSlightlyChanged_FindsItAgain()
    {
        var screen = ShowAt("https://shop.test/rooms/8", Button("Book"), Button("Reserve this room now"), Link("Help"));

        (await Best(screen, Told, Take("button", "Reserve this room"))).ShouldBe(screen.Get("Reserve this room now").Ref);
    }

    [Theory]
    [InlineData("https://shop.test/start")]
    [InlineData("https://other.test/rooms/7")]
    [InlineData("https://shop.test/rooms/7/photos")]
    public async Task GroundAsync_AnotherScreen_IsNotApplied(string location)
    {
        var screen = ShowAt(location, Button("Book"), Button("Cancel"));

        (await Best(screen, Told, Take("button", "Cancel"))).ShouldBe(screen.Get("Book").Ref);
    }

    [Theory]
    [InlineData("Tap the \"Help\" link")]
    [InlineData("Tap the \"Book\" button in \"Suite\"")]
    [InlineData("Hover over the \"Book\" button")]
    public async Task GroundAsync_AnotherInstruction_IsNotApplied(string sentence)
    {
        var screen = ShowAt("https://shop.test/rooms/7", Heading("Suite"), Button("Book"), Link("Help"), Button("Cancel"));

        (await Best(screen, sentence, Take("button", "Cancel"))).ShouldNotBe(screen.Get("Cancel").Ref);
    }

    [Fact]
    public async Task GroundAsync_ElementIsGone_TheOrdinaryAnswerStands()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Button("Book"), Link("Help"));
        var grounder = new TreeGrounder();
        var ordinary = await grounder.GroundAsync(InstructionReader.Read(Told), screen, CancellationToken.None);

        var corrected = await new CorrectedGrounder(grounder, [Take("button", "Violin lessons")]).GroundAsync(InstructionReader.Read(Told), screen, CancellationToken.None);

        corrected.Best.ShouldBe(ordinary.Best);
    }

    [Fact]
    public async Task GroundAsync_OnlyAnotherRowHasIt_TheOrdinaryAnswerStands()
    {
        var screen = ShowAt(
            "https://shop.test/rooms/7",
            Button("Book"),
            Node("table", "", Row(Cell(Plain("Bob")), Cell(Button("Delete"))), Row(Cell(Plain("Cleo")), Cell(Button("Edit")))));

        (await Best(screen, Told, Take("button", "Delete", near: "Ann"))).ShouldBe(screen.Get("Book").Ref);
    }

    [Fact]
    public async Task GroundAsync_SeveralRowsHaveIt_TakesTheRowsOwn()
    {
        var screen = ShowAt(
            "https://shop.test/rooms/7",
            Node("table", "", Row(Cell(Plain("Bob")), Cell(Button("Open"))), Row(Cell(Plain("Ann")), Cell(Button("Open")))));

        (await Best(screen, "Tap the \"Open\" button", new Correction("Tap the \"Open\" button", Page, new DescribedElement("button", "Open") { Near = "Ann" })))
            .ShouldBe(screen.Root.SelfAndDescendants().Last(node => node.Name == "Open").Ref);
    }

    [Fact]
    public async Task GroundAsync_AnotherValueForTheSameField_StillHolds()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Field("Name"), Field("Name on the invoice"));
        var correction = new Correction("Type \"Ann\" into the \"Name\" field", Page, new DescribedElement("textbox", "Name on the invoice"));

        (await Best(screen, "Type \"Bob\" into the \"Name\" field", correction)).ShouldBe(screen.Get("Name on the invoice").Ref);
    }

    [Fact]
    public async Task GroundAsync_Chinese_TakesWhatWasPointedAt()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Button("预订"), Button("立即预订"));

        (await Best(screen, "点击“预订”按钮", new Correction("点击“预订”按钮", Page, new DescribedElement("button", "立即预订")))).ShouldBe(screen.Get("立即预订").Ref);
    }

    [Fact]
    public async Task GroundAsync_TwoCorrectionsOfOneInstruction_TheLatestCounts()
    {
        var screen = ShowAt("https://shop.test/rooms/7", Button("Book"), Button("Book now"), Button("Cancel"));

        (await Best(screen, Told, Take("button", "Cancel"), Take("button", "Book now"))).ShouldBe(screen.Get("Book now").Ref);
    }

    private static Correction Take(string role, string name, string? near = null) => new(Told, Page, new DescribedElement(role, name) { Near = near });

    private static async Task<string?> Best(Observation screen, string sentence, params Correction[] corrections) =>
        (await new CorrectedGrounder(new TreeGrounder(), corrections).GroundAsync(InstructionReader.Read(sentence), screen, CancellationToken.None)).Best?.Ref;
}
