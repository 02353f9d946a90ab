using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The person stays in charge: asked before money moves, and able to take the screen over and give it back.</summary>
public sealed class SafeHandsTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TillSite _site = new();

    [Theory]
    [InlineData("Yes, go on", "succeeded", 1)]
    [InlineData("No", "terminated", 0)]
    public async Task Payment_AskedWithPictureAndSum_DoesWhatThePersonSays(string button, string status, int payments)
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var run = await PayAsync(studio);
        await person.Page.GotoAsync($"/runs/{run}");

        var question = person.Page.Locator("[data-bookmark]");
        await question.Locator("img").WaitForAsync();
        (await question.Locator("dl").InnerTextAsync()).ShouldContain("10.00 USD");
        (await question.Locator("dl").InnerTextAsync()).ShouldContain(_site.Origin.Authority);
        await question.Locator("[data-target]").WaitForAsync();
        _site.Posted.ShouldBeEmpty();
        await question.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        await StatusAsync(person, status);
        _site.Posted.Count.ShouldBe(payments);
    }

    [Fact]
    public async Task Payment_NobodyAnswers_IsNotMade()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        var agent = $$$$"""
            {"schemaVersion":1,"id":"till","name":"Till","nodes":[{"id":"start","kind":"manual"},
            {"id":"pay","kind":"task","settings":{"goal":"Press \"Pay now\"","surfaces":[{"kind":"web","start":"{{{{_site.Origin}}}}"}],"limits":{"approvalSeconds":1}}},
            {"id":"end","kind":"end"}],"edges":[{"from":"start","to":"pay"},{"from":"pay","to":"end"}]}
            """;
        (await studio.SendAsync(HttpMethod.Put, "/api/agents/till", agent)).Status.ShouldBe(HttpStatusCode.OK);
        (await studio.SendAsync(HttpMethod.Post, "/api/agents/till/publish", "{}")).Status.ShouldBe(HttpStatusCode.OK);
        var run = await studio.StartRunAsync("till", []);
        await foreach (var _ in studio.EventsAsync(run))
        {
            // Until it has ended.
        }

        var ended = await studio.GetAsync($"/api/runs/{run}");
        ended["run"]!["status"]!.GetValue<string>().ShouldBe("terminated", ended.ToJsonString());
        ended["run"]!["error"]!["message"]!.GetValue<string>().ShouldContain("Nobody said yes in time");
        _site.Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeOver_InsteadOfAnswering_ChangesTheOrderAndHandsBack()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var run = await PayAsync(studio);
        await person.Page.GotoAsync($"/runs/{run}");
        await person.Page.GetByText("10.00 USD", new() { Exact = true }).WaitForAsync();

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Take over" }).ClickAsync();
        await ClickPictureAsync(person.Page, TillSite.Pieces);
        await person.Page.Keyboard.PressAsync("Control+a");
        await person.Page.Keyboard.TypeAsync("3");
        await person.Page.Keyboard.PressAsync("Shift+Escape");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();

        // The yes is asked for anew, with the sum as it is now.
        await person.Page.GetByText("30.00 USD", new() { Exact = true }).WaitForAsync();
        await person.Page.GetByText("A person took over and handed back").First.WaitForAsync();
        _site.Posted.ShouldBeEmpty();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, go on" }).ClickAsync();
        await StatusAsync(person, "succeeded");
        _site.Posted.ShouldHaveSingleItem().ShouldBe("pieces=3");
    }

    [Fact]
    public async Task Gate_TaskHandsOverByItself_AndGoesOnAfterwards()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var run = await StartAsync(studio, new JsonObject
        {
            ["start"] = new Uri(_site.Origin, "gate").ToString(),
            ["goal"] = "When does the office open on Monday?",
        });
        await person.Page.GotoAsync($"/runs/{run}");
        await person.Page.Locator("[data-in-hand]").WaitForAsync();

        await ClickPictureAsync(person.Page, TillSite.Tick);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();

        await StatusAsync(person, "succeeded");
        (await studio.GetAsync($"/api/runs/{run}"))["nodes"]!.AsArray().Single(node => node!["nodeId"]!.GetValue<string>() == "task")!["output"]!.ToJsonString().ShouldContain("9:30");
    }

    [Fact]
    public async Task Gate_ThatAsksInADialog_IsAnsweredInTheLiveView()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var run = await StartAsync(studio, new JsonObject
        {
            ["start"] = new Uri(_site.Origin, "gate?ask").ToString(),
            ["goal"] = "When does the office open on Monday?",
        });
        await person.Page.GotoAsync($"/runs/{run}");

        await ClickPictureAsync(person.Page, TillSite.Tick);
        var dialog = person.Page.GetByRole(AriaRole.Alertdialog);
        await dialog.GetByText("Are you sure?").WaitForAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();

        await StatusAsync(person, "succeeded");
        await person.Page.GetByText("A person had the screen in hand").WaitForAsync();
    }

    [Fact]
    public async Task Hand_WithoutTakingOver_IsRefused()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        var run = await PayAsync(studio);
        var node = await WaitingNodeAsync(studio, run);
        const string Click = """[{"kind":"down","x":200,"y":120},{"kind":"up","x":200,"y":120}]""";

        (await studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/nodes/{node}/hand", Click)).Status.ShouldBe(HttpStatusCode.Conflict);
        var (status, taken) = await studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/nodes/{node}/take-over", "{}");
        status.ShouldBe(HttpStatusCode.OK);
        (await studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/nodes/{node}/hand", Click)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/bookmarks/{taken["bookmarkId"]}", """{"answer":"done"}""")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/nodes/{node}/hand", Click)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Profile_LoggedInOnceByAPerson_IsKeptOverARestartUntilItExpires()
    {
        var task = new JsonObject { ["start"] = new Uri(_site.Origin, "account").ToString(), ["goal"] = "What is the member number?", ["profile"] = "till" };
        await using (var studio = await StudioProcess.StartAsync(_data.Path))
        {
            await using var person = await Person.AtAsync(studio.Origin);
            var run = await StartAsync(studio, task.DeepClone().AsObject());
            await LogInAsync(person, run);
            await StatusAsync(person, "succeeded");
            _site.Posted.ShouldHaveSingleItem().ShouldBe("user=ann&password=%E5%AF%86%E7%A0%81-7Q2");
        }

        ReadAll(_data.Path).ShouldNotContain("密码-7Q2");

        await using var again = await StudioProcess.StartAsync(_data.Path);
        (await EndedAsync(again, task)).ToJsonString().ShouldContain("M-4711");
        _site.Posted.Count.ShouldBe(1);

        _site.LogEverybodyOut();
        var asked = await StartAsync(again, task.DeepClone().AsObject());
        await WaitingNodeAsync(again, asked);
        (await again.GetAsync("/api/profiles"))[0]!["expiredAt"].ShouldNotBeNull();
    }

    public void Dispose()
    {
        _site.Dispose();
        _data.Dispose();
    }

    private Task<string> PayAsync(StudioProcess studio) => StartAsync(studio, new JsonObject { ["start"] = _site.Origin.ToString(), ["goal"] = "Press \"Pay now\"" });

    private static async Task<string> StartAsync(StudioProcess studio, JsonObject task)
    {
        task["surface"] = "web";
        var (status, body) = await studio.SendAsync(HttpMethod.Post, "/api/tasks", task.ToJsonString());
        status.ShouldBe(HttpStatusCode.Accepted, body.ToJsonString());
        return body["runId"]!.GetValue<string>();
    }

    private static async Task<string> WaitingNodeAsync(StudioProcess studio, string run)
    {
        await foreach (var happened in studio.EventsAsync(run))
        {
            if (happened["kind"]!.GetValue<string>() == "bookmark-created")
                return happened["nodeRunId"]!.GetValue<string>();
        }

        throw new InvalidOperationException("The run ended without a question.");
    }

    /// <summary>By the live picture: typing in Chinese comes as text, Tab and Enter as keys.</summary>
    private static async Task LogInAsync(Person person, string run)
    {
        await person.Page.GotoAsync($"/runs/{run}");
        await ClickPictureAsync(person.Page, TillSite.User);
        await person.Page.Keyboard.TypeAsync("ann");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.InsertTextAsync("密码-7Q2");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Hand back" }).ClickAsync();
    }

    private static async Task<JsonNode> EndedAsync(StudioProcess studio, JsonObject task)
    {
        var run = await StartAsync(studio, task.DeepClone().AsObject());
        await foreach (var happened in studio.EventsAsync(run))
            happened["kind"]!.GetValue<string>().ShouldNotBe("bookmark-created", "nobody should have to be asked");
        return await studio.GetAsync($"/api/runs/{run}");
    }

    private static string ReadAll(string folder) => string.Concat(Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }));

    /// <summary>On the live picture, at a place of the page that it shows, once the screen is in the person's hands.</summary>
    private static async Task ClickPictureAsync(IPage page, (double X, double Y) at)
    {
        await page.Locator(".live[data-hand=person][data-state=shown]").WaitForAsync();
        var pad = (await page.Locator("[data-hand-input]").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(pad.X + (float)(at.X / 1280 * pad.Width), pad.Y + (float)(at.Y / 800 * pad.Height));
    }

    private static Task StatusAsync(Person person, string status) =>
        person.Page.Locator($".run-panel[data-status={status}]").WaitForAsync(new() { Timeout = (float)Deadline.Long.TotalMilliseconds });
}
