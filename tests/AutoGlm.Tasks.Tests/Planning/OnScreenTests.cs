using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class OnScreenTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("I was told the right one would be Import, so use that.", "Import")]
    [InlineData("«Export» is what I'm after.", "Export")]
    [InlineData("“导出”就是要按的那个键", "导出")]
    [InlineData("I don't want it exported, just the thing imported.", "Import")]
    public async Task Decide_AControlNamedInAnyWords_IsPressed(string goal, string label)
    {
        var step = await First(goal, Screen.Show(Screen.Button("Import"), Screen.Button("Export"), Screen.Button("导出"), Screen.Button("Print")));

        (step.Verb, step.Label).ShouldBe((InstructionVerb.Tap, label));
    }

    [Theory]
    [InlineData("the note should read cactus. When it does, hit Download", "Note", "cactus")]
    [InlineData("备注那一栏应该写成仙人掌", "备注", "仙人掌")]
    public async Task Decide_AFieldWhoseValueIsSaidToBe_IsFilledInFirst(string goal, string label, string value)
    {
        var step = await First(goal, Screen.Show(Screen.Button("Download"), Screen.Field("Note"), Screen.Field("备注")));

        (step.Verb, step.Label, step.Value).ShouldBe((InstructionVerb.Type, label, value));
    }

    [Fact]
    public async Task Decide_ADeedToldBySayingThatSomethingHasToGo_IsDoneToThatThingAlone()
    {
        var now = Screen.Show(Screen.Node("list", "", Card("Cedar & Stone"), Card("Puffin Books")));

        var step = await First("Puffin Books is no client of ours any more. It has to go.", now);

        now.Root.SelfAndDescendants().Where(node => node.Name == "Delete").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(1);

        static UiNode Card(string name) => Screen.Node("listitem", "", Screen.Plain(name), Screen.Button("Archive"), Screen.Button("Delete"));
    }

    [Fact]
    public async Task Decide_NoneOfItOnTheScreen_PressesNothing()
    {
        var decision = await new EmbeddedPlanner().DecideAsync(Context("Zanzibar is where we are heading with this one.", Screen.Show(Screen.Button("Import"), Screen.Button("Export"))), CancellationToken.None);

        (decision is Decision.Do act ? act.Instructions.Select(one => one.Verb) : []).ShouldNotContain(InstructionVerb.Tap);
    }

    [Theory]
    [InlineData("We'll be 1 grown-up and 3 kids. Confirm the party.", "Children")]
    [InlineData("Adults 1, children 2 → confirm", "Children")]
    [InlineData("1位成人，2个孩子，确认", "Children")]
    public async Task Decide_CountsInOtherWords_GoToTheLineOfTheSameMeaning(string goal, string line)
    {
        var now = Screen.Show(Line("Adults", "1"), Line("Children", "0"), Line("Dogs", "0"), Screen.Button("Confirm"));

        var step = await First(goal, now);

        step.Label.ShouldBe("+");
        var index = ObservationIndex.Of(now);
        index.TextOf(index.ParentOf(index.Find(step.Ref!)!)!).ShouldStartWith(line);

        static UiNode Line(string name, string count) => Screen.Node("group", "", Screen.Plain(name), Screen.Button("−"), Screen.Plain(count), Screen.Button("+"));
    }

    [Fact]
    public async Task Decide_ThingOfAPriceThatIsNotShown_PressesNoneOfTheOthers()
    {
        var now = Screen.Show(Screen.Node("list", "", Card("Kettle", "¥61.00"), Card("Basket", "¥45.00")));

        var decision = await new EmbeddedPlanner().DecideAsync(Context("收藏售价为67元的那件商品。", now), CancellationToken.None);

        (decision is Decision.Do act ? act.Instructions.Select(one => one.Verb) : []).ShouldNotContain(InstructionVerb.Tap);

        static UiNode Card(string name, string price) => Screen.Node("listitem", "", Screen.Plain(name), Screen.Plain(price), Screen.Button("收藏"));
    }

    private static async Task<(InstructionVerb Verb, string Label, string? Value, string? Ref)> First(string goal, Observation now)
    {
        var instruction = (await new EmbeddedPlanner().DecideAsync(Context(goal, now), CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions[0];
        var reference = instruction.Ref ?? new AutoGlm.Tasks.Grounding.TreeGrounder().Look(instruction, ObservationIndex.Of(now)).Best?.Ref;
        var node = now.Root.SelfAndDescendants().FirstOrDefault(node => node.Ref == reference);
        return (instruction.Verb, node is null ? "" : ObservationIndex.Of(now).LabelOf(node), instruction.Value, reference);
    }

    private static PlanningContext Context(string goal, Observation now) => new() { Request = new TaskRequest { Goal = goal }, Now = now, Clock = Clock };
}
