using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The Studio refuses what it must, says why in words, and keeps what people drew.</summary>
public sealed class StudioErrorTests(StudioErrorTests.Running running) : IClassFixture<StudioErrorTests.Running>
{
    private StudioProcess Studio => running.Studio;

    public static TheoryData<string> Broken => BrokenAgents.Names;

    [Fact]
    public async Task Put_BrokenJson_IsRefusedAndTheDraftStays()
    {
        var before = await Studio.GetAsync("/api/agents/book-a-table");

        var (status, problem) = await Studio.SendAsync(HttpMethod.Put, "/api/agents/book-a-table", "{ \"id\": ", request => request.Headers.Add("If-Match", "*"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        problem["title"]!.GetValue<string>().ShouldContain("line 1");
        problem["detail"]!.GetValue<string>().ShouldNotBeEmpty();
        JsonNode.DeepEquals(await Studio.GetAsync("/api/agents/book-a-table"), before).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Run_UnfitDocument_IsKeptAndNamesNodeFieldAndCure(string name)
    {
        var broken = BrokenAgents.All[name];
        var saved = await Studio.SendAsync(HttpMethod.Put, $"/api/agents/{BrokenAgents.Id}", broken.Json, request => request.Headers.Add("If-Match", "*"));

        var run = await Studio.SendAsync(HttpMethod.Post, $"/api/agents/{BrokenAgents.Id}/runs", $$$"""{"inputs": {"date": "{{{Days.FromNow(3)}}}"}}""");

        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Body.ToJsonString());
        saved.Body["valid"]!.GetValue<bool>().ShouldBeFalse();
        saved.Body["problems"]!.AsArray().ShouldName(broken.Node, broken.Field, broken.Names);
        run.Status.ShouldBe(HttpStatusCode.UnprocessableEntity, run.Body.ToJsonString());
        run.Body["problems"]!.AsArray().ShouldName(broken.Node, broken.Field, broken.Names);
        (await Studio.GetAsync($"/api/agents/{BrokenAgents.Id}")).ToJsonString().ShouldContain(broken.Names);
    }

    [Fact]
    public async Task Run_WrongInputs_NamesEachOfThem()
    {
        var (status, problem) = await Studio.SendAsync(
            HttpMethod.Post, "/api/agents/book-a-table/runs", """{"inputs": {"guests": "many", "date": "soon", "colour": "red"}}""");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity, problem.ToJsonString());
        var problems = problem["problems"]!.AsArray();
        problems.ShouldName(null, "inputs.guests", "many");
        problems.ShouldName(null, "inputs.date", "soon");
        problems.ShouldName(null, "inputs.name", "missing");
        problems.ShouldName(null, "inputs.colour", "colour");
    }

    [Fact]
    public async Task Run_SiteIsDown_NamesItAndTheNode()
    {
        var (status, run) = await Studio.SendAsync(
            HttpMethod.Post,
            "/api/agents/book-a-table/runs?wait=true",
            $$$"""{"inputs": {"date": "{{{Days.FromNow(3)}}}", "name": "Ada", "site": "http://127.0.0.1:9"}}""");

        status.ShouldBe(HttpStatusCode.OK, run.ToJsonString());
        run["status"]!.GetValue<string>().ShouldBe("failed");
        var error = run["error"]!.AsObject();
        error["node"]!.GetValue<string>().ShouldBe("book");
        error["field"]?.GetValue<string>().ShouldBe("settings.surfaces");
        error.ShouldSay("127.0.0.1:9");
    }

    [Fact]
    public async Task Task_AimedAtTheStudioItself_IsRefused()
    {
        var (_, result) = await Studio.SendAsync(
            HttpMethod.Post, "/api/tasks?wait=true", new JsonObject { ["surface"] = "web", ["start"] = Studio.Origin.ToString(), ["goal"] = "Delete the agent Book a table", ["allow"] = new JsonArray("all") }.ToJsonString());

        result["outcome"]!.GetValue<string>().ShouldBe("failed", result.ToJsonString());
        result["reason"]!.GetValue<string>().ShouldContain($"{Studio.Origin.Authority} belongs to");
        (await Studio.GetAsync("/api/agents/book-a-table"))["id"]!.GetValue<string>().ShouldBe("book-a-table");
    }

    [Fact]
    public async Task Task_WrongBody_NamesEachField()
    {
        var (status, problem) = await Studio.SendAsync(
            HttpMethod.Post, "/api/tasks", """{"surface": "web", "start": "ftp://x", "goal": " ", "allow": ["everything"], "maxSteps": 0}""");

        ((int)status).ShouldBeInRange(400, 422);
        var problems = problem["problems"]!.AsArray();
        problems.ShouldName(null, "start", "ftp://x");
        problems.ShouldName(null, "goal", "missing");
        problems.ShouldName(null, "allow", "everything");
        problems.ShouldName(null, "maxSteps", "0");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Rest_WithoutTheToken_IsRefusedWithTheCure(string? token)
    {
        var (status, problem) = await Studio.SendAsync(
            HttpMethod.Get, "/api/agents", change: request => request.Headers.TryAddWithoutValidation("Authorization", token is null ? "" : $"Bearer {token}"));

        status.ShouldBe(HttpStatusCode.Unauthorized);
        problem["detail"]!.GetValue<string>().ShouldContain("api-token");
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Rest_ForgedOrigin_IsRefused(string origin)
    {
        var (status, problem) = await Studio.SendAsync(
            HttpMethod.Post, "/api/agents/weather-to-plan/runs", "{}", request => request.Headers.Add("Origin", origin));

        status.ShouldBe(HttpStatusCode.Forbidden);
        problem["title"]!.GetValue<string>().ShouldContain("another site");
        problem["detail"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/api/agents")]
    [InlineData("/agents")]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    public async Task AnyAddress_ForgedHost_IsRefused(string path)
    {
        var (status, problem) = await Studio.SendAsync(HttpMethod.Get, path, change: request => request.Headers.Host = "evil.example");

        status.ShouldBe(HttpStatusCode.MisdirectedRequest);
        problem["detail"]!.GetValue<string>().ShouldContain(Studio.Origin.GetLeftPart(UriPartial.Authority));
    }

    [Theory]
    [InlineData("/agents", HttpStatusCode.OK)]
    [InlineData("/css/tokens.css", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Head_AnswersAsGet_WithoutItsText(string path, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = Studio.Origin };
        using var answer = await http.SendAsync(new(HttpMethod.Head, path), Deadline.Token());

        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hub_ForgedOrigin_IsRefused()
    {
        var (status, _) = await Studio.SendAsync(
            HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", change: request => request.Headers.Add("Origin", "http://evil.example"));
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "http://evil.example");
        var address = new UriBuilder(Studio.Origin) { Scheme = "ws", Path = "/_blazor" }.Uri;

        status.ShouldBe(HttpStatusCode.Forbidden);
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(address, Deadline.Token()));
        socket.HttpStatusCode.ShouldNotBe(HttpStatusCode.SwitchingProtocols);
    }

    [Fact]
    public async Task Rest_FormBody_IsRefused()
    {
        var (status, problem) = await Studio.SendAsync(HttpMethod.Post, "/api/agents/weather-to-plan/runs", change: request =>
            request.Content = new FormUrlEncodedContent([KeyValuePair.Create("date", "2030-01-01")]));

        status.ShouldBe(HttpStatusCode.UnsupportedMediaType, problem.ToJsonString());
        problem["detail"]!.GetValue<string>().ShouldContain("application/json");
    }

    [Fact]
    public async Task Page_ImportsABrokenFile_SaysWhyAndKeepsTheAgents()
    {
        await using var person = await Person.AtAsync(Studio.Origin);
        var page = person.Page;
        await page.GotoAsync("/agents");
        await page.Locator("[data-agent=book-a-table]").WaitForAsync();
        var before = await page.Locator("[data-agent]").CountAsync();

        await page.SetInputFilesAsync("#import-file", running.Data.Write("broken.agent.json", "{ \"id\" 1 }"));

        var banner = await page.Locator(".page .banner").InnerTextAsync();
        banner.ShouldContain("broken.agent.json");
        banner.ShouldContain("line 1");
        (await page.Locator("[data-agent]").CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Page_UnfitAgentAndMissingInput_AreToldWhereTheyAre()
    {
        var broken = JsonNode.Parse(BrokenAgents.All["missing node in a reference"].Json)!;
        broken["id"] = "broken-weather";
        await Studio.SendAsync(HttpMethod.Put, "/api/agents/broken-weather", broken.ToJsonString());
        await using var person = await Person.AtAsync(Studio.Origin);
        var page = person.Page;

        await page.GotoAsync("/agents/broken-weather");
        await page.Locator("[data-node=indoors] .badge-error").ClickAsync();
        (await page.Locator("[data-node-panel=indoors]").InnerTextAsync()).ShouldContain("nowhere");
        await page.GotoAsync("/agents");
        await page.ClickAsync("[data-agent=book-a-table] footer button.compact >> nth=0");
        await page.ClickAsync(".run-form button[type=submit]");

        // Beside the field that is empty, and the form is still there with what was typed.
        await page.Locator(".run-form .field:has(#input-date) .problem").WaitForAsync();
        (await page.InputValueAsync("#input-restaurant")).ShouldBe("Trattoria Lucia");
    }

    /// <summary>One Studio for all of them.</summary>
    public sealed class Running : IAsyncLifetime
    {
        public TempFolder Data { get; } = new();

        public StudioProcess Studio { get; private set; } = null!;

        public async Task InitializeAsync() => Studio = await StudioProcess.StartAsync(Data.Path);

        public async Task DisposeAsync()
        {
            await Studio.DisposeAsync();
            Data.Dispose();
        }
    }
}
