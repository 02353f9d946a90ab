using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;
using static AutoGlm.Tasks.Tests.Observing.Screen;
using GroundingAnswer = AutoGlm.Tasks.Grounding.Grounding;

namespace AutoGlm.Tasks.Tests.Grounding;

public class TreeGrounderTests
{
    private readonly IGrounder _grounder;

    public TreeGrounderTests()
        : this(new TreeGrounder())
    {
    }

    /// <summary>The same is asked of every grounder that stands before this one.</summary>
    protected TreeGrounderTests(IGrounder grounder) => _grounder = grounder;

    [Fact]
    public async Task GroundAsync_ReferenceStillThere_IsTaken()
    {
        var screen = Show(Button("Save"), Button("Save"));

        var best = await Best(screen, InstructionReader.Read("Tap \"Save\"") with { Ref = "e3" });

        best.ShouldBe("e3");
    }

    [Fact]
    public async Task GroundAsync_ReferenceNowSomethingElse_FallsBackToTheWords()
    {
        var screen = Show(Button("Delete everything"), Button("Save"));

        (await Best(screen, InstructionReader.Read("Tap \"Save\"") with { Ref = "e2" })).ShouldBe("e3");
        (await Best(screen, InstructionReader.Read("Tap \"Save\"") with { Ref = "gone" })).ShouldBe("e3");
    }

    [Fact]
    public async Task GroundAsync_NothingLikeIt_HasNoBest()
    {
        var grounding = await Ground(Show(Button("Save"), Link("Home")), "Tap the \"Violin tuning\" button");

        grounding.Best.ShouldBeNull();
    }

    [Fact]
    public async Task GroundAsync_TwoAlike_IsATieBelowTheThreshold()
    {
        var grounding = await Ground(Show(Button("Open"), Button("Open")), "Tap the \"Open\" button");

        grounding.IsTie.ShouldBeTrue();
        grounding.Candidates[0].Score.ShouldBeLessThanOrEqualTo(TreeGrounder.Threshold);
    }

    [Fact]
    public async Task GroundAsync_LinkAroundPicture_IsNoTie()
    {
        var link = Link("Oak lamp") with { Children = [Node("img", "Oak lamp")] };

        (await Best(Show(link, Link("Oak lamp")), InstructionReader.Read("Click \"Oak lamp\""))).ShouldBe("e2");
    }

    [Theory]
    [InlineData("Type \"x\" into Search", "e3")]
    [InlineData("Tap Search", "e4")]
    public async Task GroundAsync_SameNameOnFieldAndButton_TheVerbDecides(string sentence, string expected)
    {
        var screen = Show(Heading("Search"), Field("Search", type: "search"), Button("Search"));

        (await Best(screen, InstructionReader.Read(sentence))).ShouldBe(expected);
    }

    [Fact]
    public async Task GroundAsync_BehindADialog_TheOneInTheDialogIsMeant()
    {
        var screen = Show(Button("Cancel"), Dialog("Sure?", Button("OK"), Button("Cancel") with { Ref = "inside" }));

        (await Best(screen, InstructionReader.Read("Tap Cancel"))).ShouldBe("inside");
    }

    [Theory]
    [InlineData("Type \"1\" into the field below \"Total\"", "low")]
    [InlineData("Type \"1\" into the field above \"Total\"", "high")]
    [InlineData("在“合计”下方的输入框中输入“1”", "low")]
    public async Task GroundAsync_NearAText_TheDirectionCounts(string sentence, string expected)
    {
        var screen = Show(
            Field() with { Ref = "high", Box = new Box(20, 20, 200, 30) },
            Plain("Total") with { Box = new Box(20, 100, 100, 20) },
            Field() with { Ref = "low", Box = new Box(20, 140, 200, 30) });

        (await Best(screen, InstructionReader.Read(sentence))).ShouldBe(expected);
    }

    [Fact]
    public async Task GroundAsync_SelectAValueOfAGroup_IsTheRadio()
    {
        var screen = Show(Node("radiogroup", "Class", Checkbox("Economy", role: "radio"), Checkbox("Business", role: "radio")), Button("Business"));

        (await Best(screen, InstructionReader.Read("Select \"Business\" in Class"))).ShouldBe("e4");
    }

    [Fact]
    public async Task GroundAsync_SecondResult_IsTheSecondOfTheList()
    {
        var menu = Node("list", "", Item(Link("Home", "https://shop.test/")), Item(Link("About", "https://shop.test/about")), Item(Link("Jobs", "https://shop.test/jobs")));
        var results = Node("list", "", [.. Enumerable.Range(1, 3).Select(i => Item(Link($"Article number {i}", $"https://shop.test/{i}") with { Ref = $"r{i}" }, Plain("A longer text about it")))]);

        (await Best(Show(menu, results), InstructionReader.Read("Open the second result"))).ShouldBe("r2");
    }

    [Fact]
    public async Task GroundAsync_CloseAdvertisement_TrapLinkIsNoCloseButton()
    {
        var advert = Box(
            Plain("Summer sale! Advertisement"),
            Link("Close", "https://ads.test/landing"),
            Link("Shop now", "https://ads.test/landing"),
            Button("×") with { Ref = "cross", Box = new Box(880, 210, 20, 20) }) with
        { States = UiStates.Floating, Box = new Box(300, 200, 620, 400) };

        (await Best(Show(Button("Search"), advert), InstructionReader.Read("Close the advertisement"))).ShouldBe("cross");
    }

    [Fact]
    public async Task GroundAsync_CookieBanner_RejectingIsPreferredToAgreeing()
    {
        var banner = Box(Plain("We use cookies"), Button("Accept all"), Button("Reject all") with { Ref = "no" }, Link("Privacy policy", "https://shop.test/privacy"))
            with
        { States = UiStates.Floating, Box = new Box(0, 700, 1280, 100) };

        (await Best(Show(Button("Search"), banner), InstructionReader.Read("Close the cookie banner"))).ShouldBe("no");
    }

    [Fact]
    public async Task GroundAsync_OnlyATrapLink_HasNoBest()
    {
        var advert = Box(Plain("Advertisement"), Link("Close", "https://ads.test/landing")) with { States = UiStates.Floating, Box = new Box(300, 200, 620, 400) };

        (await Ground(Show(Button("Search"), advert), "Close the advertisement")).Best.ShouldBeNull();
    }

    [Fact]
    public async Task GroundAsync_TextThatTakesTaps_IsFoundWhenNoControlFits()
    {
        var screen = Show(Button("Save"), Plain("Read the story"));

        (await Best(screen, InstructionReader.Read("Click \"Read the story\""))).ShouldBe("e3");
    }

    [Fact]
    public async Task GroundAsync_NestedHeadings_TheSectionCounts()
    {
        var screen = Show(
            Heading("Billing"), Heading("Card", 3), Field("Number") with { Ref = "a" },
            Heading("Shipping"), Heading("Parcel", 3), Field("Number") with { Ref = "b" });

        (await Best(screen, InstructionReader.Read("Type \"1\" into the Number field under \"Billing\""))).ShouldBe("a");
    }

    private async Task<string?> Best(Observation screen, Instruction instruction) =>
        (await _grounder.GroundAsync(instruction, screen, CancellationToken.None)).Best?.Ref;

    private async Task<GroundingAnswer> Ground(Observation screen, string sentence) =>
        await _grounder.GroundAsync(InstructionReader.Read(sentence), screen, CancellationToken.None);
}
