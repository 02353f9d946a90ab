using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Studio.Extension;
using AutoGlm.Studio.Tests.Starting;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Studio.Tests.Extension;

/// <summary>What the browser extension may do, and who may not pass for it.</summary>
public sealed class ExtensionApiTests : IAsyncLifetime, IDisposable
{
    private readonly RunningStudio _studio = new();
    private string _token = "";

    private ExtensionPairings Pairings => _studio.Services.GetRequiredService<ExtensionPairings>();

    public async Task InitializeAsync()
    {
        await _studio.InitializeAsync();
        _token = await Pairings.PairAsync("Chrome 浏览器", default);
    }

    public Task DisposeAsync() => _studio.DisposeAsync();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Manifest_Key_GivesTheIdThatIsLetIn()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AutoGlm.Studio.sln")))
            folder = folder.Parent;
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "web", "extension", "manifest.json")))!;

        var hash = Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(manifest["key"]!.GetValue<string>())))[..32];

        string.Concat(hash.Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16)))).ShouldBe(ExtensionOrigin.Id);
        manifest["host_permissions"].ShouldBeNull();
        manifest["permissions"]!.AsArray().Select(one => one!.GetValue<string>()).ShouldBe(["debugger", "sidePanel", "storage"]);
        foreach (var script in Directory.GetFiles(Path.Combine(folder.FullName, "web", "extension"), "*.js"))
            (await File.ReadAllTextAsync(script)).ShouldNotContain("debugger.attach");
    }

    [Fact]
    public async Task Texts_InBothLanguages_AreTheSame()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AutoGlm.Studio.sln")))
            folder = folder.Parent;
        var locales = Path.Combine(folder.FullName, "web", "extension", "_locales");

        async Task<string[]> NamesAsync(string language) =>
            [.. JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(locales, language, "messages.json")))!.AsObject().Select(text => text.Key).Order(StringComparer.Ordinal)];

        (await NamesAsync("zh_CN")).ShouldBe(await NamesAsync("en"));
    }

    [Fact]
    public async Task State_Paired_IsToldToTheExtensionOnly()
    {
        using var answer = await AskAsync(HttpMethod.Get, "/state");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([ExtensionOrigin.Value]);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        var state = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        state["browser"]!.GetValue<string>().ShouldBe("off");
        (await Pairings.ListAsync(default)).Single().UsedAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("null")]
    [InlineData(ExtensionOrigin.Value + ".evil.example")]
    [InlineData(null)]
    public async Task AnyOtherOrigin_WithTheToken_IsRefusedAndNotToldAnything(string? origin)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/state"), (HttpMethod.Post, "/runs"), (HttpMethod.Delete, "/pairing"), (HttpMethod.Options, "/state") })
        {
            using var answer = await SendAsync(method, path, _token, origin, method == HttpMethod.Post ? """{"goal":"x","address":"http://127.0.0.1:1/"}""" : null);

            answer.StatusCode.ShouldBe(method == HttpMethod.Options && origin is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden);
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }

        (await Pairings.ListAsync(default)).Single().UsedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("/api/tasks")]
    [InlineData("/api/agents/x/runs")]
    [InlineData("/api/extensions/runs")]
    public async Task Extension_OutsideItsPart_IsRefusedEvenWithTheStudiosToken(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json("{}") };
        request.Headers.Add("Origin", ExtensionOrigin.Value);

        using var answer = await _studio.Client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task Preflight_OfTheExtension_IsAnsweredForWhatItSends()
    {
        using var answer = await SendAsync(HttpMethod.Options, "/runs", null, ExtensionOrigin.Value, null);

        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("authorization");
    }

    [Fact]
    public async Task Token_WrongOrOfAnotherDoor_IsRefused_AndManyShutTheDoor()
    {
        var api = _studio.Client.DefaultRequestHeaders.Authorization!.Parameter!;
        foreach (var wrong in new[] { null, "", "x", api, _token[..^1] })
            (await StatusAsync(wrong)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.OK);

        for (var times = 0; times < GuessLimit.MostWrong; times++)
            await StatusAsync("guess");

        (await StatusAsync("guess")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Token_IsKeptAsAHashAndEndsWithItsPairing()
    {
        foreach (var file in Directory.GetFiles(_studio.Data.Root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(_token);
        }

        using (var answer = await AskAsync(HttpMethod.Delete, "/pairing"))
            answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await StatusAsync(_token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await Pairings.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Started_IsPutDownToTheExtensionAndIsItsOwn()
    {
        var other = await Pairings.PairAsync("Edge", default);
        string run;
        using (var begun = await AskAsync(HttpMethod.Post, "/runs", body: """{"goal":"Wait for a while","address":"http://127.0.0.1:9/"}"""))
        {
            begun.StatusCode.ShouldBe(HttpStatusCode.Accepted, await begun.Content.ReadAsStringAsync());
            run = JsonNode.Parse(await begun.Content.ReadAsStringAsync())!["runId"]!.GetValue<string>();
        }

        using (var seen = await AskAsync(HttpMethod.Get, $"/runs/{run}"))
        {
            var told = JsonNode.Parse(await seen.Content.ReadAsStringAsync())!;
            told["url"]!.GetValue<string>().ShouldBe($"{_studio.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}/runs/{run}");
        }

        using (var theirs = await SendAsync(HttpMethod.Get, $"/runs/{run}", other, ExtensionOrigin.Value, null))
            theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var theirs = await SendAsync(HttpMethod.Post, $"/runs/{run}/stop", other, ExtensionOrigin.Value, null))
            theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using (var mine = await AskAsync(HttpMethod.Post, $"/runs/{run}/stop"))
            mine.StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var started = (await _studio.Services.GetRequiredService<IAuditLog>().ListAsync(new AuditQuery { Run = run, Deed = AuditDeeds.RunStarted }, default)).ShouldHaveSingleItem();
        (started.Via, started.Actor).ShouldBe((AuditVia.Extension, "Chrome 浏览器"));
    }

    [Fact]
    public async Task Run_InATab_WhereTheOwnBrowserIsNotAllowed_FailsAndOpensNoOther()
    {
        string run;
        using (var begun = await AskAsync(HttpMethod.Post, "/runs", body: """{"goal":"Press \"Go\"","address":"http://127.0.0.1:9/","tab":"0123456789ABCDEF0123456789ABCDEF"}"""))
            run = JsonNode.Parse(await begun.Content.ReadAsStringAsync())!["runId"]!.GetValue<string>();

        var ended = await _studio.Services.GetRequiredService<Engine.IWorkflowEngine>().WaitAsync(run, false, default);

        ended.Run.Status.ShouldBe(Engine.Runs.RunStatus.Failed);
        ended.Run.Error!.Message.ShouldContain("may not use your own browser");
    }

    [Theory]
    [InlineData("""{"goal":"","address":"http://127.0.0.1:9/"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"goal":"x","address":"chrome://settings"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"agent":"no-such-agent"}""", HttpStatusCode.NotFound)]
    public async Task Run_ThatCantBegin_IsRefused(string body, HttpStatusCode status)
    {
        using var answer = await AskAsync(HttpMethod.Post, "/runs", body: body);

        answer.StatusCode.ShouldBe(status);
    }

    private async Task<HttpStatusCode> StatusAsync(string? token)
    {
        using var answer = await SendAsync(HttpMethod.Get, "/state", token, ExtensionOrigin.Value, null);
        return answer.StatusCode;
    }

    /// <summary>As the paired extension.</summary>
    private Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? body = null) => SendAsync(method, path, _token, ExtensionOrigin.Value, body);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? origin, string? body)
    {
        using var request = new HttpRequestMessage(method, ExtensionEndpoints.Root + path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
        }

        if (body is not null)
            request.Content = Json(body);
        return await _studio.Stranger.SendAsync(request);
    }

    private static StringContent Json(string text) => new(text, new MediaTypeHeaderValue("application/json"));
}
