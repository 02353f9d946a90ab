using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class SettingControlsTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Decide_FieldOfANamedRow_TypesThere()
    {
        var now = Screen.Show(
            Screen.Node("table", "", Screen.Row(Screen.Column("Item"), Screen.Column("Quantity")), Line("Boots"), Line("Tent")),
            Screen.Button("Update"));

        var step = (await Decide("Set the quantity of Tent to 3 and click Update", now)).ShouldHaveSingleItem();

        step.Verb.ShouldBe(InstructionVerb.Type);
        step.Value.ShouldBe("3");
        now.Root.SelfAndDescendants().Where(node => node.Role == "textbox").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(1);

        static UiNode Line(string name) => Screen.Row(Screen.Cell(Screen.Plain(name)), Screen.Cell(Screen.Field(value: "1", type: "number")));
    }

    [Fact]
    public async Task Decide_WheelsOfHoursAndMinutes_AreSetRatherThanAnotherTime()
    {
        var now = Screen.Show(
            Screen.Heading("Alarm"),
            Screen.Node("generic", "", [.. Enumerable.Range(0, 12).Select(hour => Cell(hour == 0 ? "12" : $"{hour}"))]),
            Screen.Node("generic", "", [.. Enumerable.Range(0, 12).Select(step => Cell($"{step * 5:00}"))]),
            Screen.Node("generic", "", Cell("AM"), Cell("PM")),
            Screen.Field("Bedtime", "23:00", type: "time"),
            Screen.Button("Save"));

        var steps = await Decide("Set the alarm to 20:40, then save", now);

        now.Root.SelfAndDescendants().Single(node => node.Ref == steps[0].Ref).Name.ShouldBe("8");

        static UiNode Cell(string text) => Screen.Node("generic", text) with { States = UiStates.Clickable };
    }

    [Theory]
    [InlineData("Drag the splitter until the right pane takes up 30 percent of the width.", 710)]
    [InlineData("拖动分隔条，让左侧面板约占宽度的40%", 410)]
    [InlineData("右边太窄了，把它拖得比左边宽", 360)]
    public async Task Decide_BarBetweenPanes_GivesThemTheirPart(string goal, double x)
    {
        var bar = Screen.Node("separator") with { Box = new Box(300, 100, 10, 200) };
        var step = (await Decide(goal, Screen.Show(Screen.Box(Screen.Plain("Left"), bar, Screen.Plain("Right")) with { Box = new Box(10, 100, 1000, 202) }))).ShouldHaveSingleItem();

        (step.Verb, step.DestinationAt!.Value.X).ShouldBe((InstructionVerb.Drag, x));
    }

    [Fact]
    public async Task Decide_FieldForSeveralPeople_TypesBeforeItChooses()
    {
        var field = Screen.Field("添加成员") with { Role = "combobox" };

        var step = (await Decide("把王芳和李明加为成员，再点保存。", Screen.Show(field, Screen.Button("保存")))).ShouldHaveSingleItem();

        (step.Verb, step.Value).ShouldBe((InstructionVerb.Type, "王芳"));
    }

    [Fact]
    public async Task Decide_ChineseExceptions_LeaveOutNobodyElse()
    {
        var now = Screen.Show(Screen.Node("main", "", Person("王芳", "木匠"), Person("李小雨", "翻译员"), Person("赵敏", "教师")));

        var step = (await Decide("除了李小雨，其他人都关注", now)).ShouldHaveSingleItem();

        now.Root.SelfAndDescendants().Where(node => node.Role == "button").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(0);

        static UiNode Person(string name, string job) => Screen.Box(Screen.Plain(name), Screen.Plain(job), Screen.Button("关注"));
    }

    [Fact]
    public async Task Decide_LabelsStraightUnderThePage_NameTheFieldsBesideThem()
    {
        var now = Screen.Show(Screen.Plain("Telephone"), Screen.Field(value: "1"), Screen.Plain("Town"), Screen.Field(value: "Rome"), Screen.Button("Save"));

        var step = (await Decide("change phone number to 057 487 7908, save", now)).ShouldHaveSingleItem();

        (step.Verb, step.Value).ShouldBe((InstructionVerb.Type, "057 487 7908"));
        now.Root.SelfAndDescendants().Where(node => node.Role == "textbox").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(0);
    }

    [Fact]
    public async Task Decide_OptionByItsMeaning_SelectsTheListsOwnWords()
    {
        var step = (await Decide("Choose 3 as the number of guests and click Go", Screen.Show(Screen.Choice("Guests", "1 guest", "2 guests", "3 guests"), Screen.Button("Go")))).ShouldHaveSingleItem();

        (step.Verb, step.Value).ShouldBe((InstructionVerb.Select, "3 guests"));
    }

    [Fact]
    public async Task Decide_SeveralNamedBoxes_TicksThoseInOneTurn()
    {
        var steps = await Decide("Tick Tea and Milk and click OK", Screen.Show(Screen.Checkbox("Tea"), Screen.Checkbox("Coffee"), Screen.Checkbox("Milk"), Screen.Button("OK")));

        steps.Select(step => (step.Verb, step.Target!.Name)).ShouldBe([(InstructionVerb.Check, "Tea"), (InstructionVerb.Check, "Milk")]);
    }

    [Fact]
    public async Task Decide_SwitchThatIsOnAlready_IsLeftAlone()
    {
        var step = (await Decide("Make sure \"Sound\" is on and click Save", Screen.Show(Screen.Checkbox("Sound", on: true, role: "switch"), Screen.Button("Save")))).ShouldHaveSingleItem();

        (step.Verb, step.Target!.Name).ShouldBe((InstructionVerb.Tap, "Save"));
    }

    [Fact]
    public async Task Decide_NumberBetweenPlusAndMinus_TapsPlus()
    {
        var now = Screen.Show(
            Screen.Item(Screen.Plain("Adults"), Screen.Button("−"), Screen.Plain("1"), Screen.Button("+")),
            Screen.Item(Screen.Plain("Children"), Screen.Button("−"), Screen.Plain("0"), Screen.Button("+")),
            Screen.Button("Search"));

        var step = (await Decide("Set the number of children to 2 and click Search", now)).ShouldHaveSingleItem();

        step.Verb.ShouldBe(InstructionVerb.Tap);
        now.Root.SelfAndDescendants().Where(node => node.Name == "+").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(1);
    }

    [Theory]
    [InlineData("Choose 20 November 2026 in the calendar and click OK", "20", 1)]
    [InlineData("Choose 5 January 2027 in the calendar and click OK", "›", 2)]
    [InlineData("在日历中选择2026年11月9日，然后点击OK", "9", 1)]
    public async Task Decide_Calendar_TapsTheDayOrTurnsToItsMonth(string goal, string name, int taps)
    {
        var days = Enumerable.Range(1, 30).Select(day => Screen.Button(day.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var now = Screen.Show([Screen.Button("‹"), Screen.Heading("November 2026"), Screen.Button("›"), .. days, Screen.Button("OK")]);

        (await Decide(goal, now)).Select(step => step.Target!.Name).ShouldBe(Enumerable.Repeat(name, taps));
    }

    [Theory]
    [InlineData("color", "Set the accent colour to red and click Save", "Accent colour", "#ff0000")]
    [InlineData("date", "Set the start date to December 5, 2026 and click Save", "Start date", "2026-12-05")]
    [InlineData("time", "Set the start time to 7:30 pm and click Save", "Start time", "19:30")]
    public async Task Decide_NativePicker_GetsItsOwnWriting(string type, string goal, string label, string written) =>
        (await Decide(goal, Screen.Show(Screen.Field(label, type: type), Screen.Button("Save")))).ShouldHaveSingleItem().Value.ShouldBe(written);

    [Fact]
    public async Task Decide_DateFieldWithAPattern_IsWrittenThatWay() =>
        (await Decide("Set the start date to December 5, 2026 and click Save", Screen.Show(Screen.Field("Start date", placeholder: "dd/mm/yyyy"), Screen.Button("Save"))))
            .ShouldHaveSingleItem().Value.ShouldBe("05/12/2026");

    [Fact]
    public async Task Decide_LabelAndValueWithoutABorder_AreCutByTheScreensLabels()
    {
        var now = Screen.Show(
            Screen.Node("radiogroup", "Main dish", Screen.Checkbox("Bean soup", role: "radio"), Screen.Checkbox("Rice", role: "radio")),
            Screen.Node("radiogroup", "Day", Screen.Checkbox("Friday", role: "radio"), Screen.Checkbox("Sunday", role: "radio")),
            Screen.Button("Send"));

        var step = (await Decide("Answer the questions: main dish bean soup, day Friday. Click Send.", now)).ShouldHaveSingleItem();

        (step.Verb, step.Target!.Name).ShouldBe((InstructionVerb.Check, "Bean soup"));
    }

    [Theory]
    [InlineData("Turn on \"Big icons\" and click Save")]
    [InlineData("switch on Big icons")]
    public async Task Decide_SwitchThatIsOnlyDrawn_IsPressed(string goal)
    {
        var now = Screen.Show(Line("Hints"), Line("Big icons"), Screen.Button("Save"));

        var step = (await Decide(goal, now)).ShouldHaveSingleItem();

        step.Verb.ShouldBe(InstructionVerb.Tap);
        now.Root.SelfAndDescendants().Where(node => node.Role == "graphics-symbol").ToList().FindIndex(node => node.Ref == step.Ref).ShouldBe(1);

        static UiNode Line(string name) => Screen.Box(Screen.Plain(name), Screen.Node("graphics-symbol") with { Description = "rectangle gray", Colour = "gray", States = UiStates.Clickable, Box = new Box(400, 10, 36, 20) });
    }

    [Fact]
    public async Task Decide_OptionThatTheListLacks_SaysWhatItOffers()
    {
        var now = Screen.Show(Screen.Choice("Destination", "Rome", "Oslo"), Screen.Button("Go"));

        var decision = await new EmbeddedPlanner().DecideAsync(Context("Choose Mars as the destination and click Go", now) with { Steps = Waits.On(now, 2) }, CancellationToken.None);

        decision.ShouldBeOfType<Decision.GiveUp>().Reason.ShouldContain("Rome, Oslo");
    }

    private static async Task<IReadOnlyList<Instruction>> Decide(string goal, Observation now) =>
        (await new EmbeddedPlanner().DecideAsync(Context(goal, now), CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions;

    private static PlanningContext Context(string goal, Observation now) => new() { Request = new TaskRequest { Goal = goal }, Now = now, Clock = Clock };
}
