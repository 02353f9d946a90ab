using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Tests.Api;

public sealed class TaskApiTests : IAsyncLifetime
{
    private const string Body = """{"surface":"web","start":"https://shop.example/","goal":"Order tea","inputs":{"password":"s3cret"},"outputs":["total:number"],"allow":["order"],"maxSteps":12}""";

    private RestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await RestServer.StartAsync();
        _server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.Token);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Post_FitTask_IsAcceptedWithItsRunsPlace()
    {
        var response = await PostAsync(Body);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers.Location!.ToString().ShouldBe("/api/runs/run1");
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["runId"]!.ToString().ShouldBe("run1");
        var start = _server.Engine.Started.ShouldHaveSingleItem();
        start.Trigger.ShouldBe("task");
        start.EndWhenUserNeeded.ShouldBeFalse();
        start.Agent.Permissions.Secrets.ShouldBe(["password"]);
    }

    [Fact]
    public async Task Post_AndWait_AnswersTheReport()
    {
        var response = await PostAsync(Body, "?wait=true");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        report["outcome"]!.ToString().ShouldBe("timed-out");
        report.Select(member => member.Key).ShouldBe(["outcome", "answer", "outputs", "progress", "reason", "question", "seconds", "steps"]);
    }

    [Theory]
    [InlineData("{}", "goal")]
    [InlineData("""{"goal":"x"}""", "start")]
    [InlineData("""{"goal":"x","start":"ftp://a"}""", "start")]
    [InlineData("""{"goal":"x","start":"https://a.example","surface":"fridge"}""", "surface")]
    [InlineData("""{"goal":"x","start":"https://a.example","maxSteps":"many"}""", "maxSteps")]
    [InlineData("""{"goal":"x","start":"https://a.example","steps":4}""", "steps")]
    [InlineData("""{"goal":"x","start":"https://a.example","allow":["fly"]}""", "allow")]
    public async Task Post_UnfitTask_NamesTheMember(string body, string field)
    {
        var response = await PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["problems"]!.AsArray().ShouldContain(problem => problem!["field"]!.ToString() == field);
        _server.Engine.Started.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"goal":"x","goal":"y"}""")]
    public async Task Post_BrokenJson_IsABadRequest(string body) =>
        (await PostAsync(body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Post_RefusedByTheEngine_NamesTheTasksMemberInsteadOfTheNodes()
    {
        _server.Engine.Refuse = new RunRefusedException([new Problem("task", "settings.limits.maxSteps", "Too many.", "Use fewer.")]);

        var response = await PostAsync(Body);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!["problems"]![0]!;
        problem["field"]!.ToString().ShouldBe("maxSteps");
        problem["node"].ShouldBeNull();
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string query = "")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _server.Client.PostAsync($"/api/tasks{query}", content);
    }
}
