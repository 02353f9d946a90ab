using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

/// <summary>How the planner goes on from values to sending, and what it leaves alone on the way.</summary>
public class GoingOnTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Reserve a ticket for Team lunch and bring back the reference number.")]
    [InlineData("search for Juniper and send that invoice")]
    public async Task Decide_ThingThatIsNotShown_PressesNoOtherThingsButton(string goal)
    {
        var now = Screen.Show(Screen.Node("list", "", Card("Book club"), Card("Garden party")));

        var decision = await Decide(goal, now);

        (decision is Decision.Do act ? act.Instructions.Select(one => one.Verb) : []).ShouldNotContain(InstructionVerb.Tap);

        static UiNode Card(string name) => Screen.Item(Screen.Plain(name), Screen.Button("Reserve"), Screen.Button("Send"));
    }

    [Fact]
    public async Task Decide_NightsWhereTheSiteAsksForTheDayOfLeaving_FillInThatDay()
    {
        var now = Screen.Show(Screen.Node("form", "", Screen.Field("Check-in", type: "date"), Screen.Field("Check-out", type: "date"), Screen.Button("Search")));

        var steps = (await Decide("check in December 8, 2026, 7 nights, then Search", now)).ShouldBeOfType<Decision.Do>().Instructions;

        steps.Select(step => step.Value).ShouldBe(["2026-12-08", "2026-12-15"]);
    }

    [Fact]
    public async Task Decide_NightsWhereTheSiteAsksForThem_FillInTheirNumber()
    {
        var now = Screen.Show(Screen.Node("form", "", Screen.Field("Check-in", type: "date"), Screen.Field("Nights", type: "number"), Screen.Button("Search")));

        var steps = (await Decide("check in December 8, 2026, 7 nights, then Search", now)).ShouldBeOfType<Decision.Do>().Instructions;

        steps.Select(step => step.Value).ShouldBe(["2026-12-08", "7"]);
    }

    [Fact]
    public async Task Decide_AllSentWithoutAWordFromThePage_WaitsAndThenIsDone()
    {
        const string goal = "check in December 8, 2026, 7 nights, then Search";
        var now = Screen.Show(Screen.Node("form", "", Screen.Field("Check-in", "2026-12-08", type: "date"), Screen.Field("Nights", "7", type: "number"), Screen.Button("Search")));
        TaskStep[] sent =
        [
            Step(1, now, InstructionVerb.Type, "Check-in", "check-in=2026-12-08", VerdictKind.Progress),
            Step(2, now, InstructionVerb.Type, "Nights", "nights=7", VerdictKind.Progress),
            Step(3, now, InstructionVerb.Tap, "Search", "go on", VerdictKind.NoChange),
        ];

        (await Decide(goal, now, sent)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Verb.ShouldBe(InstructionVerb.Wait);
        (await Decide(goal, now, [.. sent, Waits.On(now, 1)[0] with { Number = 4 }])).ShouldBeOfType<Decision.Finish>();
    }

    [Fact]
    public async Task Decide_NumberThatWentInWithoutItsFirstDigits_IsNotDone()
    {
        const string goal = "Set the phone of Ann Lee to 0800 154 2960 and press Save.";
        var now = Screen.Show(Screen.Node("form", "", Screen.Heading("Ann Lee"), Screen.Field("Phone", "154"), Screen.Button("Save")));
        var clauses = AutoGlm.Tasks.Understanding.GoalReader.Read(goal, [], Clock).Program.Count;
        clauses.ShouldBe(2);
        TaskStep[] steps =
        [
            Step(1, now, InstructionVerb.Type, "Phone", "#1 act", VerdictKind.Progress),
            Step(2, now, InstructionVerb.Tap, "Save", "#2 act", VerdictKind.Progress),
        ];

        (await Decide(goal, now, steps)).ShouldNotBeOfType<Decision.Finish>();
    }

    [Theory]
    [InlineData("The best thing for the bedroom would be the cheapest lamp: Lamp goes on my wish list")]
    [InlineData("Wish list: every lamp belongs there")]
    [InlineData("Lamp (blue) should be on my wish list")]
    public async Task Decide_BestOrEachOfSeveral_IsNotTakenAsDoneByOneOfThem(string goal)
    {
        var now = Screen.Show(Screen.Node("list", "", Card("Lamp"), Card("Chair")));
        var first = await Decide(goal, now);
        if (first is not Decision.Do { Instructions: [{ Verb: InstructionVerb.Tap } tap, ..] })
            return;

        var decision = await Decide(goal, now, [Step(1, now, tap.Verb, "Wish list", tap.Purpose, VerdictKind.Progress), .. Waits.On(now, 2)]);

        decision.ShouldNotBeOfType<Decision.Finish>();

        static UiNode Card(string name) => Screen.Item(Screen.Plain(name), Screen.Button("Wish list"));
    }

    private static TaskStep Step(int number, Observation now, InstructionVerb verb, string target, string? purpose, VerdictKind verdict)
    {
        var node = now.Root.SelfAndDescendants().First(one => one.Name == target);
        return new TaskStep
        {
            Number = number,
            Instruction = new Instruction { Sentence = $"{verb} “{target}”", Verb = verb, Target = new TargetPhrase { Name = target }, Value = verb == InstructionVerb.Type ? node.Value : null, Purpose = purpose },
            Target = $"{node.Role} “{target}”",
            TargetRole = node.Role,
            Action = new GuiAction { Verb = verb == InstructionVerb.Type ? GuiVerb.Type : GuiVerb.Tap, Ref = node.Ref },
            Verdict = new Verdict(verdict, "Done."),
            Location = now.Location,
            Signature = StepSignature.Prefix(verb, node),
            ScreenAfter = ScreenPrint.Of(now),
        };
    }

    private static async Task<Decision> Decide(string goal, Observation now, params TaskStep[] steps) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext { Request = new TaskRequest { Goal = goal }, Now = now, Clock = Clock, Steps = steps },
        CancellationToken.None);
}
