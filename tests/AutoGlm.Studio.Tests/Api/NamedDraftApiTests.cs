using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Studio.Versions;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Api;

/// <summary>Drafts with names, over REST and beside a designer that has the agent open, in a whole Studio.</summary>
public sealed class NamedDraftApiTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    [Fact]
    public async Task Names_AreGivenListedAndForgotten()
    {
        await PutAsync("listed", "One");
        (await NameAsync("listed", " 圣诞高峰之前 ")).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await studio.Client.PostAsync("/api/agents/listed/publish", Json("""{"note":"First"}"""))).EnsureSuccessStatusCode();
        (await (await NameAsync("listed", "after")).Content.ReadFromJsonAsync<JsonObject>())!["number"]!.GetValue<int>().ShouldBe(2);

        var listed = await VersionsAsync("listed");
        listed["versions"]!.AsArray().ShouldHaveSingleItem()!["note"]!.ToString().ShouldBe("First");
        listed["named"]!.AsArray().Select(named => named!["name"]!.ToString()).ShouldBe(["圣诞高峰之前", "after"]);
        (await studio.Client.DeleteAsync("/api/agents/listed/names/1")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await studio.Client.DeleteAsync("/api/agents/listed/names/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await VersionsAsync("listed"))["named"]!.AsArray().ShouldHaveSingleItem()!["number"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Name_MissingTooLongOrOfNobody_IsRefused()
    {
        await PutAsync("refused", "One");

        (await NameAsync("refused", "  ")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await NameAsync("refused", new string('n', NamedDraft.LongestName + 1))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await NameAsync("nobody", "x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await studio.Client.GetAsync("/api/agents/nobody/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await VersionsAsync("refused"))["named"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Name_WhileADesignerHasItOpen_IsOfWhatStandsThere_AndRestoringIsOneUndoAway()
    {
        await PutAsync("open", "One");
        var sessions = studio.Services.GetRequiredService<DesignerSessions>();
        var session = (await sessions.EnterAsync("open", default))!;
        session.Apply(now => now with { Name = "Two" });
        (await NameAsync("open", "two")).StatusCode.ShouldBe(HttpStatusCode.Created);
        session.Apply(now => now with { Name = "Three" });

        (await studio.Services.GetRequiredService<AgentEdition>().RestoreAsync("open", AgentEdition.OfNamed(1), default)).ShouldBeTrue();

        session.Document.Name.ShouldBe("Two");
        (await studio.Client.GetFromJsonAsync<JsonObject>("/api/agents/open"))!["name"]!.ToString().ShouldBe("Two");
        session.Undo();
        session.Document.Name.ShouldBe("Three");
        (await studio.Services.GetRequiredService<AgentEdition>().RestoreAsync("open", AgentEdition.OfNamed(9), default)).ShouldBeFalse();
        sessions.Leave(session);
    }

    [Fact]
    public async Task Name_WhileTheOpenDraftCannotBeSaved_KeepsNothing()
    {
        await PutAsync("torn", "One");
        var sessions = studio.Services.GetRequiredService<DesignerSessions>();
        var session = (await sessions.EnterAsync("torn", default))!;
        await PutAsync("torn", "Theirs");
        session.Apply(now => now with { Name = "Mine" });

        (await NameAsync("torn", "mine")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await VersionsAsync("torn"))["named"]!.AsArray().ShouldBeEmpty();
        sessions.Leave(session);
    }

    private async Task PutAsync(string id, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/agents/{id}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Content = Json($$"""{"schemaVersion":1,"id":"{{id}}","name":"{{name}}","nodes":[{"id":"start","kind":"manual"},{"id":"end","kind":"end"}],"edges":[{"from":"start","to":"end"}]}""");
        (await studio.Client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> NameAsync(string id, string name) => studio.Client.PostAsync($"/api/agents/{id}/names", Json(new JsonObject { ["name"] = name }.ToJsonString()));

    private async Task<JsonObject> VersionsAsync(string id) => (await studio.Client.GetFromJsonAsync<JsonObject>($"/api/agents/{id}/versions"))!;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
