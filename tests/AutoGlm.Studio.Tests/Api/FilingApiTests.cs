using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Tests.Starting;

namespace AutoGlm.Studio.Tests.Api;

/// <summary>Folders and tags over REST and in files, in a whole Studio.</summary>
public sealed class FilingApiTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Agent = """{"schemaVersion":1,"id":"filed","name":"Filed","nodes":[{"id":"start","kind":"manual"}],"filing":{"folder":" Shop / Orders ","tags":["daily"]}}""";

    [Fact]
    public async Task Import_FileThatSaysIt_IsKeptBesideTheDraft_AndLeavesWithIt()
    {
        var made = await (await studio.Client.PostAsync("/api/agents/import", Json(Agent))).Content.ReadFromJsonAsync<JsonObject>();
        var id = made!["id"]!.ToString();

        (await FilingAsync(id)).ShouldBe("""{"folder":"Shop/Orders","tags":["daily"]}""");
        (await studio.Client.GetStringAsync($"/api/agents/{id}")).ShouldNotContain("filing");
        var file = JsonNode.Parse(await studio.Client.GetStringAsync($"/agents/{id}/file"))!;
        file["filing"]!.ToJsonString().ShouldBe("""{"folder":"Shop/Orders","tags":["daily"]}""");
    }

    [Fact]
    public async Task Put_NoAgent_IsNotFound_AndAnotherIsPutInPlace()
    {
        (await studio.Client.PutAsync("/api/agents/filed-put", Json(Agent.Replace("\"filed\"", "\"filed-put\"", StringComparison.Ordinal)))).EnsureSuccessStatusCode();
        (await FilingAsync("filed-put")).ShouldBe("""{"folder":"Shop/Orders","tags":["daily"]}""");

        (await studio.Client.PutAsync("/api/agents/filed-put/filing", Json("""{"folder":null,"tags":["b","a"]}"""))).EnsureSuccessStatusCode();
        (await FilingAsync("filed-put")).ShouldBe("""{"folder":"","tags":["a","b"]}""");
        (await studio.Client.PutAsync("/api/agents/nobody/filing", Json("{}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await studio.Client.GetAsync("/api/agents/nobody/filing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> FilingAsync(string id) => JsonNode.Parse(await studio.Client.GetStringAsync($"/api/agents/{id}/filing"))!.ToJsonString();

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
