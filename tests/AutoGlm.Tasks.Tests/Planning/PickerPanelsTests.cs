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

public class PickerPanelsTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2026-12-12", "12")]
    [InlineData("12/13/2026", "13")]
    public async Task Decide_TypedDayBroughtUpACalendar_TakesItThereToo(string typed, string day)
    {
        var field = Screen.Field("Arrival", typed);
        var now = Screen.Show(field, Screen.Button("Save"), Calendar());

        var step = (await Decide("Set the arrival to 12 December 2026 and save", now, Typed(now, "Arrival", typed))).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

        (step.Verb, now.Find(step.Ref!)!.Name).ShouldBe((InstructionVerb.Tap, day));
    }

    [Fact]
    public async Task Decide_DigitsThatMayMeanTwoDays_AreNotTakenByGuess()
    {
        var now = Screen.Show(Screen.Field("Arrival", "11/12/2026"), Screen.Button("Save"), Calendar());

        var decision = await Decide("Set the arrival to 12 November 2026 and save", now, Typed(now, "Arrival", "11/12/2026"));

        (decision is Decision.Do act && act.Instructions.Any(one => one.Purpose == "affirm")).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_FieldForgotWhatWasTyped_DoesNotSend()
    {
        var now = Screen.Show(Screen.Field("City", ""), Screen.Button("Save"));

        (await Decide("Click Save", now, Typed(now, "City", "Vienna"))).ShouldBeOfType<Decision.GiveUp>().Reason.ShouldContain("Vienna");
    }

    [Fact]
    public async Task Decide_TypedTextBecameAChip_Sends()
    {
        var now = Screen.Show(Screen.Box(Screen.Plain("Vienna"), Screen.Field("City", "")), Screen.Button("Save"));

        (await Decide("Click Save", now, Typed(now, "City", "Vienna"))).ShouldBeOfType<Decision.Do>();
    }

    [Fact]
    public async Task Decide_SeveralForAListThatIsTypedInto_TypesTheFirst()
    {
        var now = Screen.Show(Screen.Field("Title"), Screen.Plain("Labels"), Screen.Field("", placeholder: "Select...") with { Role = "combobox" }, Screen.Button("Create"));

        var step = (await Decide("Set the labels to juniper and velvet, then click Create", now)).ShouldBeOfType<Decision.Do>().Instructions[0];

        (step.Verb, step.Value, now.Find(step.Ref!)!.Role).ShouldBe((InstructionVerb.Type, "juniper", "combobox"));
    }

    [Fact]
    public async Task JudgeStep_AlertThatTellsOfTheDeed_IsNoRefusal()
    {
        var before = Screen.Show(Screen.Button("Save"));

        (await Judge(before, "Profile saved")).Kind.ShouldNotBe(VerdictKind.Rejected);
        (await Judge(before, "The profile was not saved")).Kind.ShouldBe(VerdictKind.Rejected);
    }

    private static async Task<Verdict> Judge(Observation before, string alert)
    {
        var after = Screen.Show(Screen.Button("Save"), Screen.Node("alert", "", Screen.Plain(alert)));
        var action = new GuiAction { Verb = GuiVerb.Tap, Ref = before.Get("Save").Ref };
        return await new ScreenCritic().JudgeStepAsync(
            new StepEvidence(new Instruction { Sentence = "Tap Save", Verb = InstructionVerb.Tap }, action, ActionResult.Done(), before, after), CancellationToken.None);
    }

    private static UiNode Calendar() => Screen.Node("generic", "",
        Screen.Button("Previous month"), Screen.Plain("December 2026"), Screen.Button("Next month"),
        Screen.Node("grid", "", [.. Enumerable.Range(1, 31).Select(day => Screen.Node("gridcell", $"{day}") with { States = UiStates.Clickable })])) with
    { States = UiStates.Floating };

    private static TaskStep Typed(Observation now, string field, string text)
    {
        var node = now.Root.SelfAndDescendants().First(one => one.Name == field && one.Role == "textbox");
        return new TaskStep
        {
            Number = 1,
            Instruction = new Instruction { Sentence = $"Type {text}", Verb = InstructionVerb.Type, Value = text, Ref = node.Ref, Purpose = "#1 act" },
            Action = new GuiAction { Verb = GuiVerb.Type, Ref = node.Ref, Text = text },
            Verdict = new Verdict(VerdictKind.Progress, ""),
            Location = now.Location,
            Signature = "x",
            ScreenAfter = ScreenPrint.Of(now),
        };
    }

    private static async Task<Decision> Decide(string goal, Observation now, params TaskStep[] steps) =>
        await new EmbeddedPlanner().DecideAsync(new PlanningContext { Request = new TaskRequest { Goal = goal }, Now = now, Clock = Clock, Steps = steps }, CancellationToken.None);
}
