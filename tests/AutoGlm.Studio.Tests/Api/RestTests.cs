using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Tests.Api;

public sealed class RestTests : IAsyncLifetime
{
    private const string Agent = """{"schemaVersion":1,"id":"hello","name":"Hello","nodes":[{"id":"start","kind":"manual"},{"id":"odd","kind":"nobody-knows"}],"edges":[]}""";

    private RestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await RestServer.StartAsync();
        _server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.Token);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Basic dGhlLXRva2Vu")]
    public async Task Get_WithoutTheToken_IsRefusedWithAProblem(string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/agents");
        _server.Client.DefaultRequestHeaders.Authorization = null;
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);

        var response = await _server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.evil.example")]
    public async Task Get_OtherHostName_IsMisdirected(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Host = host;

        (await _server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Post_FromAnotherOrigin_IsForbiddenEvenWithTheToken(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/agents/hello/runs") { Content = JsonContent.Create(new { }) };
        request.Headers.TryAddWithoutValidation(header, value);

        (await _server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        _server.Engine.Started.ShouldBeEmpty();
    }

    [Fact]
    public async Task WebSocket_FromAnotherOrigin_IsForbidden()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor?id=x");
        request.Headers.TryAddWithoutValidation("Origin", "https://evil.example");

        (await _server.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Put_NewAgent_IsKeptWithItsProblemsListed()
    {
        var response = await PutAsync(Agent, null);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var saved = await response.Content.ReadFromJsonAsync<JsonObject>();
        saved!["valid"]!.GetValue<bool>().ShouldBeFalse();
        saved["problems"]!.AsArray().ShouldContain(problem => problem!["node"]!.ToString() == "odd");
        (await _server.Client.GetStringAsync("/api/agents/hello")).ShouldContain("nobody-knows");
    }

    [Fact]
    public async Task Put_ExistingAgent_NeedsItsRevision()
    {
        await PutAsync(Agent, null);

        (await PutAsync(Agent, null)).StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await PutAsync(Agent, "\"7\"")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PutAsync(Agent, "\"1\"")).Headers.ETag!.Tag.ShouldBe("\"2\"");
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"other","name":"x","nodes":[],"edges":[]}""", HttpStatusCode.BadRequest)]
    public async Task Put_BrokenOrForeignDocument_IsRefused(string body, HttpStatusCode status) =>
        (await PutAsync(body, null)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Import_FileOfN8nOrDify_BecomesADraftWithAReport()
    {
        const string Workflow = """{"name":"Orders","nodes":[{"id":"1","name":"Go","type":"n8n-nodes-base.manualTrigger","parameters":{}},{"id":"2","name":"Odd","type":"x.y","parameters":{}}],"connections":{"Go":{"main":[[{"node":"Odd"}]]}}}""";
        const string Dsl = "app: { name: Orders, mode: workflow }\nkind: app\nworkflow: { graph: { nodes: [ { id: s, data: { type: start, title: Go } } ], edges: [] } }";

        var first = await _server.Client.PostAsync("/api/agents/import", new StringContent(Workflow, Encoding.UTF8, "application/json"));
        var second = await _server.Client.PostAsJsonAsync("/api/agents/import", new { text = Dsl });

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = await first.Content.ReadFromJsonAsync<JsonObject>();
        answer!["id"]!.ToString().ShouldBe("orders");
        answer["valid"]!.GetValue<bool>().ShouldBeTrue();
        answer["report"]!["entries"]!.AsArray().Select(entry => entry!["outcome"]!.ToString()).ShouldBe(["mapped", "placeholder"]);
        (await second.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.ToString().ShouldBe("orders-2");
        (await _server.Client.GetStringAsync("/api/agents/orders")).ShouldContain("x.y");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":"just words"}""")]
    [InlineData("""{"text":"app: !!python/object:os.system {}"}""")]
    [InlineData("""{"nodes":[],"connections":{""")]
    public async Task Import_WhatIsNoAgent_IsRefusedWithAProblem(string body)
    {
        var response = await _server.Client.PostAsync("/api/agents/import", new StringContent(body, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Put_NotJson_IsRefused()
    {
        using var body = new StringContent(Agent, Encoding.UTF8, "text/plain");

        (await _server.Client.PutAsync("/api/agents/hello", body)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(null, "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/x-www-form-urlencoded", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/x-www-form-urlencoded", "note=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    public async Task Publish_WithoutABody_IsJudgedByTheAgent(string? contentType, string body, HttpStatusCode status)
    {
        await PutAsync(Agent, null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/agents/hello/publish");
        if (contentType is not null) request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new(contentType) } };

        (await _server.Client.SendAsync(request)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Run_Agent_PassesInputsAndAllowOn()
    {
        await PutAsync(Agent, null);

        var response = await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { inputs = new { guests = 4 }, allow = new[] { "order" } });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var start = _server.Engine.Started.ShouldHaveSingleItem();
        start.Inputs["guests"]!.GetValue<int>().ShouldBe(4);
        start.Allow.ShouldBe(["order"]);
        start.Trigger.ShouldBe("api");
        var run = await _server.Client.GetFromJsonAsync<JsonObject>("/api/runs/run1");
        run!["run"]!["status"]!.ToString().ShouldBe("timed-out");
    }

    [Fact]
    public async Task Retention_IsKept_AndNonsenseIsRefused()
    {
        var refused = await _server.Client.PutAsJsonAsync("/api/settings/retention", new { succeededDays = 0 });
        var taken = await _server.Client.PutAsJsonAsync("/api/settings/retention", new { succeededDays = 30 });

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        taken.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await _server.Client.GetStringAsync("/api/settings/retention")).ShouldBe("""{"succeededDays":30,"otherDays":null}""");
    }

    [Fact]
    public async Task Run_PartOfAnAgent_TakesWhatWasRecordedUnderWhatIsPinned()
    {
        await PutAsync(Agent, null);
        await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { });

        await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { trigger = "start", data = new { x = 1 }, from = "odd", until = "odd", recorded = "run1", given = new { pinned = new { y = 2 } } });

        var start = _server.Engine.Started[1];
        (start.TriggerNode, start.FromNode, start.UntilNode).ShouldBe(("start", "odd", "odd"));
        start.TriggerData!.ToJsonString().ShouldBe("""{"x":1}""");
        start.Given!.ToJsonString().ShouldBe("""{"before":{"of":"run1 odd"},"pinned":{"y":2}}""");
    }

    [Theory]
    [InlineData("pause", "{}", "pause run1", null)]
    [InlineData("continue", "{}", "continue run1", null)]
    [InlineData("replay", "{}", "replay run1", "replayed")]
    [InlineData("resume", """{"inputs":{"guests":5}}""", """resume {"guests":5} run1""", "resumed")]
    public async Task Post_ControlOfARun_ReachesTheEngine(string verb, string body, string asked, string? runId)
    {
        await PutAsync(Agent, null);
        await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { });

        var response = await _server.Client.PostAsync($"/api/runs/run1/{verb}", new StringContent(body, Encoding.UTF8, "application/json"));
        var unknown = await _server.Client.PostAsync($"/api/runs/run9/{verb}", new StringContent(body, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _server.Engine.Asked.ShouldBe([asked]);
        if (runId is not null)
            (await response.Content.ReadFromJsonAsync<JsonObject>())!["runId"]!.ToString().ShouldBe(runId);
    }

    [Theory]
    [InlineData("/api/runs/nothing")]
    [InlineData("/api/runs/nothing/events")]
    [InlineData("/api/agents/nothing")]
    [InlineData("/api/nothing")]
    public async Task Get_Unknown_IsAProblemThatSaysWhatToDo(string path)
    {
        var response = await _server.Client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Events_WithLastEventId_GoOnBehindIt()
    {
        await PutAsync(Agent, null);
        await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/runs/run1/events");
        request.Headers.Add("Last-Event-ID", "1");

        var events = await (await _server.Client.SendAsync(request)).Content.ReadAsStringAsync();

        events.ShouldNotContain("id: 1\n");
        events.ShouldContain("id: 2\nevent: node-started\ndata: {");
        events.ShouldContain("id: 3\n");
    }

    [Fact]
    public async Task Answer_ClosedQuestion_IsAConflict()
    {
        await PutAsync(Agent, null);
        await _server.Client.PostAsJsonAsync("/api/agents/hello/runs", new { });

        (await _server.Client.PostAsJsonAsync("/api/runs/run1/bookmarks/closed", new { answer = "yes" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await _server.Client.PostAsJsonAsync("/api/runs/run1/bookmarks/open", new { answer = "yes" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Description_OfTheInterface_NamesEveryPath()
    {
        var description = await _server.Client.GetFromJsonAsync<JsonObject>("/api/openapi.json");

        description!["paths"]!.AsObject().Select(path => path.Key).ShouldContain("/api/runs/{id}/bookmarks/{bookmarkId}");
    }

    [Fact]
    public async Task Get_AnyPage_CarriesTheSecurityHeaders()
    {
        var response = await _server.Client.GetAsync("/healthz");

        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    private async Task<HttpResponseMessage> PutAsync(string body, string? match)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/agents/hello") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (match is not null)
            request.Headers.TryAddWithoutValidation("If-Match", match);
        return await _server.Client.SendAsync(request);
    }
}
