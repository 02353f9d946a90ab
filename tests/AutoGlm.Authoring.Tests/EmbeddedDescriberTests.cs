using AutoGlm.Authoring.Embedded;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Authoring.Tests;

public sealed class EmbeddedDescriberTests
{
    private static readonly EmbeddedDescriber Describer = new(new FixedClock());

    [Theory]
    [InlineData("")]
    [InlineData("  ?! 12 ")]
    public async Task Describe_NothingInWords_IsRefusedWithACure(string text)
    {
        var refused = await Should.ThrowAsync<DescribeException>(async () => await Describer.DescribeAsync(new DescribeRequest(text), default));

        refused.Cure.ShouldContain("sentence");
    }

    [Fact]
    public async Task Describe_TooLong_SaysHowMuchIsRead()
    {
        var refused = await Should.ThrowAsync<DescribeException>(async () => await Describer.DescribeAsync(new DescribeRequest(new string('a', DescribeRequest.MaxLength + 1)), default));

        refused.Message.ShouldContain("8000");
    }

    [Fact]
    public async Task Describe_LongestText_IsReadWhole()
    {
        var text = string.Join(' ', Enumerable.Repeat("Open https://a.example.com and copy the first line; then wait a minute.", 110));

        var described = await DescribeAsync(text);

        described.Nodes.Count(node => node.Kind == "task").ShouldBe(110);
    }

    [Theory]
    [InlineData("frobnicate the wibble until it glows")]
    [InlineData("咕噜咕噜转一下那个东西")]
    public async Task Describe_WordsItDoesNotKnow_AreKeptAsAGoalAndNamedOpen(string text)
    {
        var described = await Describer.DescribeAsync(new DescribeRequest(text), default);

        described.Document.Nodes.Single(node => node.Kind == "task").Settings["goal"]!.ToString().ShouldBe(text);
        described.Notes.ShouldContain(note => note.Kind == DraftNoteKind.Open && note.Words == text);
    }

    [Fact]
    public async Task Describe_Mail_SaysThatThereIsNoNodeForIt()
    {
        var described = await Describer.DescribeAsync(new DescribeRequest("Check https://a.example.com and send me an email with the result"), default);

        described.Notes.ShouldContain(note => note.Kind == DraftNoteKind.Open && note.Text.En.Contains("mail", StringComparison.Ordinal) && note.Node == "task2");
    }

    [Fact]
    public async Task Describe_ConditionOnATask_MakesTheTaskBringWhatIsCompared()
    {
        var agent = await DescribeAsync("Check the price on https://shop.example.com. If the price is below 250 euros, order it, otherwise stop looking.");

        agent.Node("task")!.Settings["outputs"]![0]!["name"]!.ToString().ShouldBe("price");
        var row = agent.Nodes.Single(node => node.Kind == "if").Settings["conditions"]!["rows"]![0]!;
        row["left"]!.ToString().ShouldBe("{{task.price}}");
        row["operator"]!.ToString().ShouldBe("less");
        row["right"]!.GetValue<long>().ShouldBe(250);
    }

    [Fact]
    public async Task Describe_Form_HandsItsFieldsToTheTaskBehindIt()
    {
        var agent = await DescribeAsync("请用户填写姓名、人数和日期，然后在 https://rooms.example.com 预订房间");

        var fields = agent.Node("ask")!.Settings["fields"]!.AsArray();
        fields.Select(field => field!["type"]!.ToString()).ShouldBe([ValueTypes.Text, ValueTypes.Number, ValueTypes.Date]);
        agent.Node("task")!.Settings["inputs"]!["姓名"]!.ToString().ShouldBe("{{ask.姓名}}");
    }

    [Fact]
    public async Task Describe_SaidValues_BecomeInputsWithThatDefault()
    {
        var agent = await DescribeAsync("Book a table for 4 people on 2030-05-17 at 19:30 at https://booking.example.com");

        agent.Node("task")!.Settings["goal"]!.ToString().ShouldBe("Book a table for {{input.guests}} people on {{input.date}} at {{input.time}} at https://booking.example.com");
        agent.Inputs.Select(input => $"{input.Name} {input.Type} {input.Default}").ShouldBe(["date date 2030-05-17", "time time 19:30", "guests number 4"]);
    }

    [Fact]
    public async Task Describe_OneSite_IsOneTaskAndAnotherSiteAnother()
    {
        var agent = await DescribeAsync("打开淘宝，搜索耳机，按价格排序，记下最便宜的价格。然后去京东搜索同样的耳机。");

        agent.Nodes.Where(node => node.Kind == "task").Select(node => node.Settings["surfaces"]![0]!["start"]!.ToString())
            .ShouldBe(["https://www.taobao.com", "https://www.jd.com"]);
        agent.Node("task2")!.Settings["inputs"]!.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Describe_NoAfterAnApproval_GoesItsOwnWay()
    {
        var agent = await DescribeAsync("Ask Anna to approve the order. If she approves, post it to https://api.example.com/orders, otherwise open https://shop.example.com and cancel it.");

        Shape.Of(agent).ShouldBe("manual: approval[task] > http");
        agent.Node("approve")!.Settings["assignee"]!.ToString().ShouldBe("Anna");
    }

    [Fact]
    public async Task Describe_WishBehindACondition_IsOfTheTaskInItsBranch()
    {
        var agent = await DescribeAsync("Check the price on https://shop.example.com. If the price is below 250, order it, otherwise wait a day. Finally tell me the order number.");

        agent.Name.ShouldBe("Check the price on shop.example.com");
        agent.Node("task2")!.Settings["outputs"]![0]!["name"]!.ToString().ShouldBe("orderNumber");
        agent.Nodes.Where(node => node.Kind == "end").Select(node => node.Settings["outputs"]!["orderNumber"]?.ToString()).ShouldBe(["{{task2.orderNumber}}", null]);
    }

    [Fact]
    public async Task Describe_WaitUntilAWeekday_IsTheNextOne()
    {
        var agent = await DescribeAsync("Wait until Friday at 17:00, then open https://a.example.com");

        agent.Node("wait")!.Settings["until"]!.ToString().ShouldBe("2030-01-18T17:00:00+00:00");
    }

    [Theory]
    [InlineData("every 2 hours open https://a.example.com", "0 */2 * * *")]
    [InlineData("every Monday and Thursday at 6:15 pm open https://a.example.com", "15 18 * * 1,4")]
    [InlineData("every evening at seven open https://a.example.com", "0 19 * * *")]
    [InlineData("on the last day of every month open https://a.example.com", "0 9 L * *")]
    [InlineData("each weekend at noon open https://a.example.com", "0 12 * * 0,6")]
    [InlineData("每周一、周三晚上8点打开 https://a.example.com", "0 20 * * 1,3")]
    [InlineData("每两个小时打开 https://a.example.com", "0 */2 * * *")]
    [InlineData("每月最后一天下午三点半打开 https://a.example.com", "30 15 L * *")]
    [InlineData("周末在家休息时打开 https://a.example.com", null)]
    [InlineData("open the every-day page on https://a.example.com", null)]
    public async Task Describe_Times_BecomeACronExpression(string text, string? cron)
    {
        var agent = await DescribeAsync(text);

        agent.Nodes.FirstOrDefault(node => node.Kind == "schedule")?.Settings["cron"]?.ToString().ShouldBe(cron);
        if (cron is null)
            agent.Nodes.ShouldNotContain(node => node.Kind == "schedule");
    }

    [Fact]
    public async Task Describe_ChineseAskedForInEnglish_IsNamedInEnglish()
    {
        var described = await Describer.DescribeAsync(new DescribeRequest("请安娜审批", "en"), default);

        described.Language.ShouldBe("en");
        described.Document.Node("approve")!.Settings["title"]!.ToString().ShouldBe("May it go on?");
    }

    private static async Task<AgentDocument> DescribeAsync(string text) => (await Describer.DescribeAsync(new DescribeRequest(text), default)).Document;
}
