using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Every template runs as it is, by hand and with nobody at a screen.</summary>
public sealed class TemplateTests(TemplateTests.Running running) : IClassFixture<TemplateTests.Running>
{
    public static TheoryData<string> All =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "templates", "index.json")))!.AsArray().Select(entry => entry!["agent"]!.GetValue<string>())];

    [Fact]
    public void Templates_AreAtLeastEight() => All.Count.ShouldBeGreaterThanOrEqualTo(8);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_Template_Succeeds(string id)
    {
        var agent = Document(id);
        agent["id"] = $"try-{id}";
        var saved = await running.Studio.SendAsync(HttpMethod.Put, $"/api/agents/try-{id}", agent.ToJsonString());
        saved.Status.ShouldBe(HttpStatusCode.OK, saved.Body.ToJsonString());
        saved.Body["problems"]!.AsArray().ShouldBeEmpty();

        var inputs = new JsonObject();
        foreach (var input in (agent["inputs"] as JsonArray ?? []).OfType<JsonObject>().Where(input => input["default"] is null && input["from"] is null))
            inputs[input["name"]!.GetValue<string>()] = Value(input);
        var runId = await running.Studio.StartRunAsync($"try-{id}", inputs);
        await foreach (var happened in running.Studio.EventsAsync(runId))
        {
            var kind = happened["kind"]!.GetValue<string>();
            if (kind == "run-ended")
                break;
            if (kind == "bookmark-created")
                await AnswerAsync(runId, happened, agent);
        }

        var run = await running.Studio.GetAsync($"/api/runs/{runId}");
        run["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", run["run"]!.ToJsonString());
        var outputs = run["run"]!["outputs"]!.AsObject();
        foreach (var output in agent["outputs"]!.AsArray())
            outputs.ContainsKey(output!["name"]!.GetValue<string>()).ShouldBeTrue(outputs.ToJsonString());
    }

    private async Task AnswerAsync(string runId, JsonObject happened, JsonObject agent)
    {
        var data = happened["data"]!.AsObject();
        JsonNode answer = data["waitsFor"]!.GetValue<string>() == "form"
            ? new JsonObject(agent["nodes"]!.AsArray().OfType<JsonObject>().First(node => node["kind"]!.GetValue<string>() == "form")["settings"]!["fields"]!.AsArray().OfType<JsonObject>()
                .Select(field => KeyValuePair.Create(field["name"]!.GetValue<string>(), (JsonNode?)Value(field))))
            : JsonValue.Create(true);
        var (status, body) = await running.Studio.SendAsync(
            HttpMethod.Post, $"/api/runs/{runId}/bookmarks/{data["bookmarkId"]!.GetValue<string>()}", new JsonObject { ["answer"] = answer }.ToJsonString());
        ((int)status).ShouldBeLessThan(300, body.ToJsonString());
    }

    private static JsonValue Value(JsonObject definition) => definition["type"]!.GetValue<string>() switch
    {
        "number" => JsonValue.Create(2),
        "date" => JsonValue.Create(Days.FromNow(10)),
        _ => JsonValue.Create("Ada Lovelace"),
    };

    private static JsonObject Document(string id)
    {
        var path = new[] { "templates", "agents" }.Select(folder => Path.Combine(Repository.Root, "samples", folder, $"{id}.agent.json")).First(File.Exists);
        return JsonNode.Parse(File.ReadAllText(path))!.AsObject();
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
