using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;

namespace AutoGlm.Studio.Tests.Api;

public sealed class AuditApiTests : IAsyncLifetime
{
    private RestServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await RestServer.StartAsync();
        _server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", RestServer.Token);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Get_ListAndCheck_AnswerWhatWasPutDown()
    {
        await _server.Audit.AppendAsync(new AuditNote(AuditDeeds.RunStarted) { Actor = new AuditActor(AuditVia.Cli, "ann"), Run = "r1" }, default);
        var head = await _server.Audit.AppendAsync(new AuditNote(AuditDeeds.SecretSet) { Details = new Dictionary<string, string?> { ["secret"] = "x" } }, default);

        var all = (await _server.Client.GetFromJsonAsync<JsonObject>("/api/audit"))!["entries"]!.AsArray();
        var one = (await _server.Client.GetFromJsonAsync<JsonObject>("/api/audit?deed=run.started&via=cli&actor=an&run=r1&take=1"))!["entries"]!.AsArray();
        var check = (await _server.Client.GetFromJsonAsync<JsonObject>($"/api/audit/check?head={head}"))!;

        all.Select(entry => entry!["number"]!.GetValue<long>()).ShouldBe([2, 1]);
        all[0]!["hash"]!.ToString().ShouldBe(head.Hash);
        one.Single()!["actor"]!.ToString().ShouldBe("ann");
        (check["whole"]!.GetValue<bool>(), check["head"]!.ToString()).ShouldBe((true, head.ToString()));
        (await _server.Client.GetFromJsonAsync<JsonObject>($"/api/audit/check?head=9:{new string('0', 64)}"))!["fault"]!.ToString().ShouldBe("cut-off");
    }

    [Theory]
    [InlineData("/api/audit?take=0")]
    [InlineData("/api/audit?via=window")]
    [InlineData("/api/audit?from=soon")]
    [InlineData("/api/audit/check?head=nonsense")]
    public async Task Get_BadQuery_IsRefused(string address) => (await _server.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/api/audit")]
    [InlineData("/api/audit/check")]
    public async Task Get_WithoutToken_IsRefused(string address)
    {
        _server.Client.DefaultRequestHeaders.Authorization = null;

        (await _server.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
