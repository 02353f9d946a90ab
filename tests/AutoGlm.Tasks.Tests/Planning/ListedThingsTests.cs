using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Planning.Embedded.Programs.Entering;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

/// <summary>Lists whose things have controls of their own: which thing is meant, and that no other is touched.</summary>
public class ListedThingsTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void OwnCard_OfAProductAmongOthers_HoldsItsOwnListAlone()
    {
        var situation = On(Screen.Show(Product("Kettle"), Product("Teapot"), Product("Mug")));

        var card = OwnCard.Of(situation, Cart("Teapot")).ShouldNotBeNull();

        situation.Within(card).Usable.ShouldAllBe(node => situation.Index.IsWithin(node, card));
        situation.Index.TextOf(card).ShouldContain("Teapot");
    }

    [Fact]
    public void OwnCard_OnTheProductsPage_IsNone() =>
        OwnCard.Of(On(Screen.Show(Screen.Heading("Teapot"), Screen.Choice("Glaze", "blue", "green"), Screen.Button("Add to cart"))), Cart("Teapot")).ShouldBeNull();

    [Fact]
    public async Task Decide_NothingAsCheapAsWanted_PutsNothingIntoTheCart()
    {
        var now = Screen.Show(Product("Kettle"), Product("Teapot"), Product("Mug"));

        var decision = await new EmbeddedPlanner().DecideAsync(Context("Add an article that costs less than 2 euros.", now) with { Steps = Waits.On(now, 2) }, CancellationToken.None);

        (decision is Decision.Do act && act.Instructions.Any(step => step.Verb == InstructionVerb.Tap)).ShouldBeFalse();
    }

    [Fact]
    public void Meant_TheLastOfAList_IsKnownByItsWords()
    {
        var situation = On(Screen.Show(Screen.Heading("Claims"), Screen.Plain("Ann Lee"), Screen.Plain("train fare"), Screen.Button("Accept"), Screen.Plain("3 settled")));

        var last = Meant.Find(situation, "Ann Lee train fare", one => one.Nodes.Any(node => node.Name == "Accept")).ShouldNotBeNull();

        last.Pieces.Select(piece => piece.Name).ShouldBe(["Ann Lee", "train fare", "Accept"]);
    }

    [Fact]
    public async Task Decide_AllOfAKindAreSeenTo_LeavesTheOthersAlone()
    {
        var before = Screen.Show(Claim("Ann Lee", "fuel"), Claim("Bo Dahl", "meals"), Claim("Cy Wong", "hotel"));
        var decision = (await new EmbeddedPlanner().DecideAsync(Context("Approve every fuel claim.", before), CancellationToken.None)).ShouldBeOfType<Decision.Do>();
        var after = Screen.Show(Claim("Bo Dahl", "meals"), Claim("Cy Wong", "hotel"));
        var step = new TaskStep { Number = 1, Instruction = decision.Instructions[0], Note = decision.Note, Action = new() { Verb = Acting.GuiVerb.Tap }, Verdict = new Verdict(VerdictKind.Progress, ""), Location = after.Location, Signature = "x", ScreenAfter = ScreenPrint.Of(after) };

        var next = await new EmbeddedPlanner().DecideAsync(Context("Approve every fuel claim.", after) with { Steps = [step] }, CancellationToken.None);

        (next is Decision.Do act && act.Instructions.Any(one => one.Verb == InstructionVerb.Tap)).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_SoManythResult_IsCountedWithoutAdvertisements()
    {
        var now = Screen.Show(Screen.Box(Screen.Box(Screen.Plain("Ad"), Screen.Link("Buy wool now")), Hit("Sheep of the north"), Hit("Sheep and goats")));

        var step = (await new EmbeddedPlanner().DecideAsync(Context("Open the second result", now), CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

        step.Target!.Name.ShouldBe("Sheep and goats");

        static UiNode Hit(string title) => Screen.Box(Screen.Link(title), Screen.Plain("All there is to know about them."));
    }

    [Fact]
    public async Task Decide_HoursAtTheSideOfAPlan_AreNotPressedAgainAndAgain()
    {
        var now = Screen.Show(Screen.Button("+ New entry"), Screen.Node("generic", "", [.. Enumerable.Range(9, 6).Select(hour => Screen.Node("generic", $"{hour}:00") with { States = UiStates.Clickable })]));
        var steps = new List<TaskStep>();
        for (var turn = 0; turn < 4; turn++)
        {
            var one = (await new EmbeddedPlanner().DecideAsync(Context("Create an entry “Stocktaking” at 11:00.", now) with { Steps = steps }, CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions[0];
            if (one.Target?.Name != "11:00")
                return;
            steps.Add(new TaskStep { Number = turn + 1, Instruction = one, Action = new() { Verb = Acting.GuiVerb.Tap, Ref = one.Ref }, Verdict = new Verdict(VerdictKind.NoChange, ""), Location = now.Location, Signature = StepSignature.Prefix(one.Verb, now.Get("11:00")), ScreenAfter = ScreenPrint.Of(now) });
        }

        steps.Count.ShouldBeLessThan(3);
    }

    [Fact]
    public async Task Decide_AllButOne_NeverTouchesTheOne()
    {
        var now = Screen.Show(Note("Attic"), Note("Cellar"), Note("Yard"));

        var decision = await new EmbeddedPlanner().DecideAsync(Context("除了“Attic”，其他便签全部删掉", now) with { Steps = Waits.On(now, 2) }, CancellationToken.None);

        var attic = now.Root.Children[0].SelfAndDescendants().Select(node => node.Ref).ToList();
        (decision is Decision.Do act && act.Instructions.Any(step => attic.Contains(step.Ref!))).ShouldBeFalse();

        static UiNode Note(string name) => Screen.Item(Screen.Plain(name), Screen.Button("🗑"));
    }

    private static UiNode Product(string name) => Screen.Box(Screen.Heading(name, 3), Screen.Plain("8 euros"), Screen.Choice("Glaze", "blue", "green"), Screen.Button("Add to cart"));

    private static UiNode Claim(string who, string what) => Screen.Box(Screen.Plain(who), Screen.Plain(what), Screen.Button("Approve"), Screen.Button("Decline"));

    private static EnterClause Cart(string thing) => new() { Words = thing, Verb = "add to cart", Of = thing, Entries = [] };

    private static Situation On(Observation now) => new(Context("", now), GoalReader.Read("Look around", [], Clock));

    private static PlanningContext Context(string goal, Observation now) => new() { Request = new TaskRequest { Goal = goal }, Now = now, Clock = Clock };
}
