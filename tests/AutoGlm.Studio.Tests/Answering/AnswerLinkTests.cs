using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Engine;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Hosting.People;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Answering;

/// <summary>Links over real HTTP, opened by somebody without the token.</summary>
public sealed partial class AnswerLinkTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private static readonly JsonArray Fields = [new JsonObject { ["name"] = "guests", ["type"] = "number", ["required"] = true, ["label"] = "Guests" }, new JsonObject { ["name"] = "day", ["type"] = "date" }];

    private IWorkflowEngine Engine => studio.Services.GetRequiredService<IWorkflowEngine>();

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    public async Task Approval_ByLink_IsDecidedOnce(string answer, bool approved)
    {
        var (runId, link) = await AskAsync("approval");
        var page = await studio.Stranger.GetAsync(link);
        var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

        var posted = await PostAsync(link, html, ("answer", answer), ("comment", "as you like"));
        var again = await PostAsync(link, html, ("answer", "no"));

        html.ShouldContain("Order “tea”?");
        html.ShouldNotContain("<script");
        posted.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await studio.Stranger.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var asked = (await Engine.WaitAsync(runId, false, default)).Nodes.Single(node => node.NodeId == "ask").Output!;
        asked["approved"]!.GetValue<bool>().ShouldBe(approved);
        asked["comment"]!.ToString().ShouldBe("as you like");
        var put = (await studio.Services.GetRequiredService<IAuditLog>().ListAsync(new AuditQuery { Run = runId, Deed = AuditDeeds.AnswerGiven }, default)).ShouldHaveSingleItem();
        (put.Via, put.Actor, put.Agent, put.Details["kind"]).ShouldBe((AuditVia.Link, "ann@example.com", "asks", "approval"));
        AuditJson.WriteLine(put).ShouldNotContain("as you like");
        (await JournalAsync(runId)).ShouldContain("\"by\":{\"via\":\"link\",\"name\":\"ann@example.com\"}");
    }

    [Fact]
    public async Task Form_ByLink_IsCheckedAndKeepsWhatWasFilledIn()
    {
        var (runId, link) = await AskAsync("form", Fields);
        var page = await studio.Stranger.GetAsync(link);
        var html = await page.Content.ReadAsStringAsync();

        var wrong = await PostAsync(link, html, ("guests", "many"), ("day", "2030-05-17"));
        var again = await wrong.Content.ReadAsStringAsync();
        var right = await PostAsync(link, html, ("guests", "4"), ("day", "2030-05-17"));

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ShouldContain("value=\"2030-05-17\"");
        again.ShouldContain("aria-invalid=\"true\"");
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Engine.WaitAsync(runId, false, default)).Nodes.Single(node => node.NodeId == "ask").Output!["guests"]!.ToJsonString().ShouldBe("4");
    }

    [Fact]
    public async Task Post_WithoutThePagesProof_ChangesNothing()
    {
        var (runId, link) = await AskAsync("approval");

        var bare = await studio.Stranger.PostAsync(link, new FormUrlEncodedContent([new("answer", "yes")]));

        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Engine.GetAsync(runId, default)).Bookmarks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Link_ChangedOrForAnother_OpensNothing()
    {
        var (_, link) = await AskAsync("approval");
        var token = link[(link.LastIndexOf('/') + 1)..];
        var other = token[..40] + (token[40] == 'A' ? 'B' : 'A') + token[41..];

        (await studio.Stranger.GetAsync($"/answer/{other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await studio.Stranger.GetAsync("/answer/rubbish")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await studio.Stranger.GetAsync("/answer/%00")).StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Link_WhoseTimeIsOver_OpensNothing()
    {
        var (runId, _) = await AskAsync("approval");
        var bookmark = (await Engine.GetAsync(runId, default)).Bookmarks.Single();
        var late = studio.Services.GetRequiredService<AnswerLinks>().For(runId, bookmark.Id, DateTimeOffset.UtcNow.AddSeconds(-1))!;

        (await studio.Stranger.GetAsync(late)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await studio.Stranger.PostAsync(late, new FormUrlEncodedContent([new("answer", "yes")]))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await Engine.GetAsync(runId, default)).Bookmarks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Link_NoLongerThanTheWait()
    {
        var (runId, _) = await AskAsync("approval", timeoutSeconds: 3600);
        var bookmark = (await Engine.GetAsync(runId, default)).Bookmarks.Single();

        var body = await (await studio.Client.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/{bookmark.Id}/link", new { hours = 100 })).Content.ReadFromJsonAsync<JsonObject>();

        body!["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(bookmark.Wait!.DueAt!.Value);
    }

    [Fact]
    public async Task Link_ToAskForASecret_IsNotMade()
    {
        var (runId, _) = await StartAsync("form", [new JsonObject { ["name"] = "password" }]);
        var bookmark = (await Engine.GetAsync(runId, default)).Bookmarks.Single();

        (await studio.Client.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/{bookmark.Id}/link", new { })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await studio.Client.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/nowhere/link", new { })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await studio.Client.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/{bookmark.Id}/link", new { hours = 0 })).IsSuccessStatusCode.ShouldBeFalse();
        (await studio.Stranger.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/{bookmark.Id}/link", new { })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("", "en-GB", "Yes, go on")]
    [InlineData("", "zh-CN", "同意，继续")]
    [InlineData("?lang=zh-CN", "en-GB", "备注")]
    [InlineData("?lang=en", "zh-CN", "Yes, go on")]
    public async Task Page_IsInTheReadersLanguage(string query, string accepted, string text)
    {
        var (_, link) = await AskAsync("approval");
        using var request = new HttpRequestMessage(HttpMethod.Get, link + query);
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        var html = WebUtility.HtmlDecode(await (await studio.Stranger.SendAsync(request)).Content.ReadAsStringAsync());

        html.ShouldContain(text);
    }

    private async Task<string> JournalAsync(string runId) =>
        string.Concat((await studio.Services.GetRequiredService<IRunStore>().ReadJournalAsync(runId, 0, 1000, default)).Select(entry => entry.Data));

    private async Task<(string RunId, string Link)> AskAsync(string kind, JsonArray? fields = null, int? timeoutSeconds = null)
    {
        var (runId, bookmarkId) = await StartAsync(kind, fields, timeoutSeconds);
        var response = await studio.Client.PostAsJsonAsync($"/api/runs/{runId}/bookmarks/{bookmarkId}/link", new { });
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var url = (await response.Content.ReadFromJsonAsync<JsonObject>())!["url"]!.ToString();
        url.ShouldStartWith($"{studio.Client.BaseAddress}answer/");
        return (runId, new Uri(url).AbsolutePath);
    }

    private async Task<(string RunId, string BookmarkId)> StartAsync(string kind, JsonArray? fields = null, int? timeoutSeconds = null)
    {
        var settings = new JsonObject { ["title"] = "Order “tea”?", ["assignee"] = "ann@example.com" };
        if (fields is not null) settings["fields"] = fields.DeepClone();
        if (timeoutSeconds is { } seconds) settings["timeoutSeconds"] = seconds;
        var agent = new AgentDocument
        {
            Id = "asks",
            Name = "Asks",
            Nodes = [new() { Id = "start", Kind = "manual" }, new() { Id = "ask", Kind = kind, Settings = settings }, new() { Id = "end", Kind = "end" }],
            Edges = [new() { From = "start", To = "ask" }, new() { From = "ask", Port = kind == "form" ? "out" : "approved", To = "end" }],
        };
        var runId = await Engine.StartAsync(new StartRun { Agent = agent }, default);
        return (runId, (await Engine.WaitAsync(runId, true, default)).Bookmarks.Single().Id);
    }

    private async Task<HttpResponseMessage> PostAsync(string link, string html, params (string Name, string Value)[] fields)
    {
        var proof = Proof().Match(html);
        proof.Success.ShouldBeTrue(html);
        using var request = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent([new(proof.Groups[1].Value, proof.Groups[2].Value), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        return await studio.Stranger.SendAsync(request);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]+)""")]
    private static partial Regex Proof();
}
