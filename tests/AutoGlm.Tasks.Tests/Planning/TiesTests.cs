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

/// <summary>Two things fit the words equally well: the one that does no harm is tried, else the person is asked.</summary>
public class TiesTests
{
    [Theory]
    [InlineData("Click the Open button", "Open")]
    [InlineData("点击“打开”按钮", "打开")]
    public async Task Decide_TieOfWhatCanBeUndone_TriesOne(string goal, string label)
    {
        var now = Two(label);

        var step = (await Decide(goal, now)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

        Buttons(now).Select(button => button.Ref).ShouldContain(step.Ref);
    }

    [Theory]
    [InlineData("Click the Delete button", "Delete")]
    [InlineData("点击“删除”按钮", "删除")]
    public async Task Decide_TieOfWhatCanNotBeUndone_AsksWhich(string goal, string label)
    {
        var question = (await Decide(goal, Two(label))).ShouldBeOfType<Decision.Ask>().Question;

        question.Kind.ShouldBe("choice");
        question.Choices.Count.ShouldBe(2);
        question.Choices[0].ShouldContain("Annual report");
        question.Choices[1].ShouldContain("Budget plan");
    }

    [Fact]
    public async Task Decide_TieWhereOneStandsWithWhatWasDoneBefore_TakesThatOne()
    {
        var now = Screen.Show(Part("Annual report"), Part("Budget plan"));
        var field = now.Root.SelfAndDescendants().Last(node => node.Role == "textbox");

        var step = (await Decide("Click the Delete button", now, TypedInto(field, now))).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

        step.Ref.ShouldBe(Buttons(now)[1].Ref);

        static UiNode Part(string title) => Screen.Box(Screen.Heading(title), Screen.Field("Note"), Screen.Button("Delete"));
    }

    private static Observation Two(string label) => Screen.Show(
        Screen.Node("list", "", Screen.Item(Screen.Plain("Annual report"), Screen.Button(label)), Screen.Item(Screen.Plain("Budget plan"), Screen.Button(label))));

    private static List<UiNode> Buttons(Observation now) => [.. now.Root.SelfAndDescendants().Where(node => node.Role == "button")];

    private static TaskStep TypedInto(UiNode field, Observation now) => new()
    {
        Number = 1,
        Instruction = new Instruction { Sentence = "Type", Verb = InstructionVerb.Type, Value = "x" },
        Action = new GuiAction { Verb = GuiVerb.Type, Ref = field.Ref, Text = "x" },
        Verdict = new Verdict(VerdictKind.Progress, "Typed."),
        Location = now.Location,
        Signature = "type",
        ScreenAfter = ScreenPrint.Of(now),
    };

    private static async Task<Decision> Decide(string goal, Observation now, params TaskStep[] steps) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext { Request = new TaskRequest { Goal = goal }, Now = now, Clock = DateTimeOffset.UnixEpoch, Steps = steps },
        CancellationToken.None);
}
