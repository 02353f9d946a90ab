using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;
using static AutoGlm.Studio.Tests.Hooks.HookAgents;

namespace AutoGlm.Studio.Tests.Hooks;

/// <summary>Calls over real HTTP, without the Studio's token.</summary>
public sealed class WebhookTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private IWorkflowEngine Engine => studio.Services.GetRequiredService<IWorkflowEngine>();

    [Fact]
    public async Task Call_AtOnce_NamesTheRunThatItBegan()
    {
        var path = await studio.PublishAsync(Open("at-once"), End("{{input.item}} × {{hook.query.count}}"));

        var response = await studio.Stranger.PostAsJsonAsync($"{path}?count=3", new { item = "tea" });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var run = await Engine.WaitAsync((await Body(response))["runId"]!.ToString(), false, default);
        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Trigger.ShouldBe("webhook");
        run.Run.Version.ShouldBe(1);
        run.Run.Outputs!["result"]!.ToString().ShouldBe("tea × 3");
    }

    [Fact]
    public async Task Call_WhenDone_AnswersTheOutputs()
    {
        var path = await studio.PublishAsync(Open(), End("{{hook.body}}"));

        (await Body(await studio.Stranger.PostAsJsonAsync(path, new { a = 1 })))["result"]!.ToJsonString().ShouldBe("""{"a":1}""");
        (await Body(await studio.Stranger.PostAsync(path, new StringContent("plain"))))["result"]!.ToString().ShouldBe("plain");
        (await Body(await studio.Stranger.PostAsync(path, new FormUrlEncodedContent([new("a", "1"), new("b", "2"), new("b", "3")]))))["result"]!.ToJsonString().ShouldBe("""{"a":"1","b":["2","3"]}""");
        (await Body(await studio.Stranger.PostAsync(path, null)))["result"].ShouldBeNull();
    }

    [Fact]
    public async Task Call_Headers_AreHandedOnWithoutLogIns()
    {
        var path = await studio.PublishAsync(Open(), End("{{hook.headers}}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("X-Shop", "seven");
        foreach (var name in new[] { "Authorization", "Cookie", "X-Webhook-Token", "X-Signature-256", "X-Api-Key" })
            request.Headers.TryAddWithoutValidation(name, "Bearer hidden");

        var headers = (await Body(await studio.Stranger.SendAsync(request)))["result"]!.AsObject();

        headers["x-shop"]!.ToString().ShouldBe("seven");
        headers.ToJsonString().ShouldNotContain("hidden");
    }

    [Fact]
    public async Task Call_PasswordInTheBody_IsNotKept()
    {
        var path = await studio.PublishAsync(Open("at-once"), End("x"));

        var runId = (await Body(await studio.Stranger.PostAsJsonAsync(path, new { item = "tea", password = "pass-word-1", more = new { token = "tok-en-1" } })))["runId"]!.ToString();
        await Engine.WaitAsync(runId, false, default);

        var journal = new StringBuilder();
        await foreach (var happened in Engine.WatchAsync(runId, 0, default)) journal.Append(happened.Data?.ToJsonString());
        journal.ToString().ShouldContain("tea");
        journal.ToString().ShouldNotContain("pass-word-1");
        journal.ToString().ShouldNotContain("tok-en-1");
    }

    [Fact]
    public async Task Call_WorkflowSaysThatItFailed_IsToldWhyAndNothingElse()
    {
        var said = await studio.PublishAsync(Open(), new WorkflowNode { Id = "no", Kind = "fail", Settings = new JsonObject { ["message"] = "No {{input.item}} left." } });
        var broke = await studio.PublishAsync(Open(), new WorkflowNode { Id = "call", Kind = "http", Settings = new JsonObject { ["url"] = "http://127.0.0.1:1/secret-place" } });

        var bySaying = await studio.Stranger.PostAsJsonAsync(said, new { item = "tea" });
        var byBreaking = await studio.Stranger.PostAsJsonAsync(broke, new { });

        bySaying.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Body(bySaying))["title"]!.ToString().ShouldBe("No tea left.");
        byBreaking.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var told = await Body(byBreaking);
        told.ToJsonString().ShouldNotContain("127.0.0.1");
        told["runId"]!.ToString().ShouldNotBeEmpty();
        byBreaking.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Call_ByNode_IsAnsweredWhileTheRunGoesOn()
    {
        var settings = new JsonObject
        {
            ["status"] = 201,
            ["headers"] = new JsonObject { ["X-Order"] = "{{input.item}}", ["Set-Cookie"] = "a=b", ["Content-Security-Policy"] = "default-src *", ["X-Bad"] = "a\r\nb" },
            ["body"] = new JsonObject { ["order"] = "{{input.item}}" },
        };
        var path = await studio.PublishAsync(Open("by-node"), Respond(settings), Event("by-node-goes-on"), End("done"));

        var response = await studio.Stranger.PostAsJsonAsync(path, new { item = "A7" });

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Body(response))["order"]!.ToString().ShouldBe("A7");
        response.Headers.GetValues("X-Order").ShouldBe(["A7"]);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.Contains("X-Bad").ShouldBeFalse();
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox");
        (await Engine.ListAsync(new RunQuery { AgentId = path[7..].Replace('/', '-') }, default)).Single().Status.ShouldNotBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Call_ByNodeThatIsPassedBy_IsAnsweredByTheEnd()
    {
        var agent = Agent("test/passed-by", Open("by-node"), End("ended"));
        await studio.PublishAsync(agent with { Nodes = [.. agent.Nodes, Respond(new JsonObject { ["body"] = "never" })] });

        (await Body(await studio.Stranger.PostAsJsonAsync("/hooks/test/passed-by", new { })))["result"]!.ToString().ShouldBe("ended");
    }

    [Theory]
    [InlineData("text", "text/plain")]
    [InlineData("<p>Hello</p>", "text/html")]
    public async Task Call_ByNodeWithText_AnswersText(string body, string type)
    {
        var path = await studio.PublishAsync(Open("by-node"), Respond(new JsonObject { ["headers"] = new JsonObject { ["Content-Type"] = type }, ["body"] = body }));

        var response = await studio.Stranger.PostAsync(path, null);

        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
    }

    [Fact]
    public async Task Call_RunTakesLongerThanTheWait_IsToldTheRun()
    {
        var settings = Open();
        settings["timeoutSeconds"] = 1;
        var path = await studio.PublishAsync(settings, Event("takes-longer"), End("late"));

        var response = await studio.Stranger.PostAsJsonAsync(path, new { });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var runId = (await Body(response))["runId"]!.ToString();
        await Engine.PublishAsync("takes-longer", null, default);
        (await Engine.WaitAsync(runId, false, default)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Call_CallerLeaves_TheRunGoesOn()
    {
        var path = await studio.PublishAsync(Open(), Event("caller-left"), End("all the same"));
        using var leaves = new CancellationTokenSource();
        var call = studio.Stranger.PostAsJsonAsync(path, new { }, leaves.Token);
        RunView? run;
        while ((run = (await Engine.ListAsync(new RunQuery { AgentId = path[7..].Replace('/', '-') }, default)).SingleOrDefault()) is not { Status: RunStatus.Waiting }) await Task.Yield();

        await leaves.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        await Engine.PublishAsync("caller-left", null, default);

        (await Engine.WaitAsync(run.RunId, false, default)).Run.Outputs!["result"]!.ToString().ShouldBe("all the same");
    }

    [Fact]
    public async Task Call_SameIdempotencyKey_IsTheSameRun()
    {
        var path = await studio.PublishAsync(Open("at-once"), End("{{input.item}}"));

        async Task<string> CallAsync(string key, string item)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { item }) };
            request.Headers.Add("Idempotency-Key", key);
            return (await Body(await studio.Stranger.SendAsync(request)))["runId"]!.ToString();
        }

        var first = await CallAsync("k1", "tea");
        (await CallAsync("k1", "coffee")).ShouldBe(first);
        (await CallAsync("k2", "tea")).ShouldNotBe(first);
        (await Engine.WaitAsync(first, false, default)).Run.Outputs!["result"]!.ToString().ShouldBe("tea");
    }

    [Fact]
    public async Task Call_WhatIsNotThere_IsAProblem()
    {
        var path = await studio.PublishAsync(Open(), End("x"));

        var unknown = await studio.Stranger.PostAsJsonAsync("/hooks/nowhere/at-all", new { });
        var outside = await studio.Stranger.PostAsJsonAsync("/hooks/a/..%2Fapi", new { });
        var wrong = await studio.Stranger.GetAsync(path);

        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unknown.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        wrong.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        wrong.Content.Headers.Allow.ShouldBe(["POST"]);
    }

    [Fact]
    public async Task Call_NewVersion_IsTheOneThatRuns()
    {
        await studio.PublishAsync(Agent("test/versions", Open(), End("first")));
        (await Body(await studio.Stranger.PostAsync("/hooks/test/versions", null)))["result"]!.ToString().ShouldBe("first");

        await studio.PublishAsync(Agent("test/versions", Open(), End("second")));

        string? result;
        do result = (await Body(await studio.Stranger.PostAsync("/hooks/test/versions", null)))["result"]?.ToString();
        while (result == "first");
        result.ShouldBe("second");
    }

    [Theory]
    [InlineData("application/json", "{\"a\":", 400)]
    [InlineData("application/json", "{\"a\":1,\"a\":2}", 400)]
    [InlineData("multipart/form-data; boundary=x", "--x--", 415)]
    public async Task Call_UnreadableBody_IsRefused(string type, string body, int status)
    {
        var path = await studio.PublishAsync(Open(), End("x"));
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        ((int)(await studio.Stranger.PostAsync(path, content)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_TooLongABody_IsRefused(bool lengthIsSaid)
    {
        var path = await studio.PublishAsync(Open(), End("x"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[(1024 * 1024) + 1]) };
        request.Headers.TransferEncodingChunked = !lengthIsSaid;
        request.Headers.ExpectContinue = true;

        (await studio.Stranger.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Call_WhatDoesNotFitTheInputs_NamesThem()
    {
        var settings = Open();
        settings["inputs"] = new JsonObject { ["item"] = "{{trigger.body.order.item}}" };
        var mapped = await studio.PublishAsync(settings, End("x"));
        var path = await studio.PublishAsync(Open(), End("x"));

        var wrong = await studio.Stranger.PostAsJsonAsync(path, new { count = "many" });
        var missing = await studio.Stranger.PostAsJsonAsync(mapped, new { });

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Body(wrong))["problems"]![0]!["field"]!.ToString().ShouldBe("inputs.count");
        missing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Body(missing))["problems"]![0]!["field"]!.ToString().ShouldBe("inputs.item");
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Referer", "https://elsewhere.example/page")]
    [InlineData("Sec-Purpose", "prefetch")]
    public async Task Call_OfAnotherSitesPage_SetsOffNothingThatAsksForNoProof(string header, string value)
    {
        var settings = Open();
        settings["method"] = "GET";
        var path = await studio.PublishAsync(settings, End("x"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);

        (await studio.Stranger.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Engine.ListAsync(new RunQuery { AgentId = path[7..].Replace('/', '-') }, default)).ShouldBeEmpty();
        (await studio.Stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Call_ByAnotherHostName_IsRefused()
    {
        var path = await studio.PublishAsync(Open(), End("x"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Host = "hooks.example.com";

        (await studio.Stranger.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    private static async Task<JsonObject> Body(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>())!;
}
