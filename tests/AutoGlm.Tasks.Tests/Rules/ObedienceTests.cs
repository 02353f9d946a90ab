using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Rules;

/// <summary>What the embedded planner does with rules it understands.</summary>
public sealed class ObedienceTests
{
    [Theory]
    [InlineData("Click the Open button", "Open", "Never choose the advertised offer", "Sponsored")]
    [InlineData("点击“打开”按钮", "打开", "不要选择广告商品", "广告")]
    public async Task Decide_OneOfTwoIsForbidden_TakesTheOther(string goal, string label, string rule, string mark)
    {
        var now = Screen.Show(Screen.Node(
            "list",
            "",
            Screen.Item(Screen.Plain(mark), Screen.Plain("Annual report"), Screen.Button(label)),
            Screen.Item(Screen.Plain("Budget plan"), Screen.Button(label))));

        var step = await Step(goal, now, rule);

        step.Ref.ShouldBe(Buttons(now)[1].Ref);
    }

    [Fact]
    public async Task Decide_TheOnlyWayIsForbidden_IsNotTaken()
    {
        var decision = await Decide("Click the Reserve button", Screen.Show(Screen.Button("Reserve"), Screen.Button("Help")), "Never press the Reserve button");

        Touches(decision).ShouldBeFalse();
    }

    [Fact]
    public async Task Decide_WithoutTheRule_TakesIt()
    {
        var now = Screen.Show(Screen.Button("Reserve"), Screen.Button("Help"));

        Touches(await Decide("Click the Reserve button", now)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Click the Open button", "Always close the newsletter box first", "Our newsletter", "Open", "Close")]
    [InlineData("点击“打开”按钮", "总是先关闭订阅弹窗", "欢迎订阅", "打开", "关闭")]
    public async Task Decide_BoxIsThere_ClosesItFirst(string goal, string rule, string title, string open, string close)
    {
        var now = Screen.Show(
            Screen.Node("region", title, Screen.Heading(title), Screen.Button(close)),
            Screen.Node("region", "Files", Screen.Heading("Files"), Screen.Button(open)));

        var step = await Step(goal, now, rule);

        step.Ref.ShouldBe(now.Get(close).Ref);
        (await Step(goal, now)).Ref.ShouldNotBe(now.Get(close).Ref);
    }

    [Fact]
    public async Task Decide_ConditionDoesNotHold_RuleDoesNotCount()
    {
        const string Rule = "If \"Sold out\" appears, never press Reserve";
        var free = Screen.Show(Screen.Button("Reserve"), Screen.Button("Help"));
        var soldOut = Screen.Show(Screen.Plain("Sold out"), Screen.Button("Reserve"), Screen.Button("Help"));

        Touches(await Decide("Click the Reserve button", free, Rule)).ShouldBeTrue();
        Touches(await Decide("Click the Reserve button", soldOut, Rule)).ShouldBeFalse();
    }

    /// <summary>Waiting for something better touches nothing.</summary>
    private static bool Touches(Decision decision) => decision is Decision.Do act && act.Instructions.Any(one => one.Target is not null || one.Ref is not null);

    private static List<UiNode> Buttons(Observation now) => [.. now.Root.SelfAndDescendants().Where(node => node.Role == "button")];

    private static async Task<Instruction> Step(string goal, Observation now, params string[] rules) =>
        (await Decide(goal, now, rules)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

    private static async Task<Decision> Decide(string goal, Observation now, params string[] rules) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext { Request = new TaskRequest { Goal = goal, StandingRules = rules }, Now = now, Clock = DateTimeOffset.UnixEpoch },
        CancellationToken.None);
}
