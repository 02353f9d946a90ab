using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Tests.Starting;
using static AutoGlm.Studio.Tests.Hooks.HookAgents;

namespace AutoGlm.Studio.Tests.Hooks;

/// <summary>Calls that have to show whom they come from.</summary>
public sealed class WebhookCheckTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Key = "a-key-of-this-test";
    private const string Sent = """{"item":"tea"}""";

    [Theory]
    [InlineData("X-Webhook-Token", Key, 200)]
    [InlineData("X-Webhook-Token", "wrong", 401)]
    [InlineData("Authorization", $"Bearer {Key}", 200)]
    [InlineData("Authorization", $"Basic {Key}", 401)]
    [InlineData("X-Other", Key, 401)]
    public async Task Token_OnlyTheRightOnePasses(string header, string value, int status)
    {
        await studio.KeepSecretAsync("hook-token", Key, "webhook:*");
        var path = await studio.PublishAsync(new JsonObject { ["secret"] = "hook-token", ["answer"] = "when-done" }, End("x"));

        var response = await SendAsync(path, (header, value));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain(Key);
    }

    [Theory]
    [InlineData("webhook:*", true)]
    [InlineData("webhook:test/bound", true)]
    [InlineData("webhook:test/other", false)]
    [InlineData("https://shop.example", false)]
    public async Task Token_SecretOfAnotherPlace_ChecksNothing(string place, bool counts)
    {
        await studio.KeepSecretAsync("bound-token", Key, place);
        await studio.PublishAsync(Agent("test/bound", new JsonObject { ["secret"] = "bound-token", ["answer"] = "when-done" }, End("x")));

        (await SendAsync("/hooks/test/bound", ("X-Webhook-Token", Key))).StatusCode.ShouldBe(counts ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_SecretIsNotThere_NobodyPasses()
    {
        var path = await studio.PublishAsync(new JsonObject { ["secret"] = "nowhere" }, End("x"));

        (await SendAsync(path, ("X-Webhook-Token", ""))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("hex", true)]
    [InlineData("HEX", true)]
    [InlineData("sha256=", true)]
    [InlineData("base64", true)]
    [InlineData("other body", false)]
    [InlineData("other key", false)]
    [InlineData("none", false)]
    [InlineData("rubbish", false)]
    public async Task Hmac_OverTheBody_OnlyTheRightOnePasses(string how, bool passes)
    {
        await studio.KeepSecretAsync("hook-key", Key, "webhook:*");
        var path = await studio.PublishAsync(new JsonObject { ["check"] = "hmac", ["secret"] = "hook-key", ["answer"] = "when-done" }, End("{{input.item}}"));
        var signature = Sign(how == "other key" ? "x" : Key, how == "other body" ? "{}" : Sent);
        var written = how switch
        {
            "HEX" => Convert.ToHexString(signature),
            "sha256=" => $"sha256={Convert.ToHexStringLower(signature)}",
            "base64" => Convert.ToBase64String(signature),
            "none" => "",
            "rubbish" => new string('z', 64),
            _ => Convert.ToHexStringLower(signature),
        };

        (await SendAsync(path, ("X-Signature-256", written))).StatusCode.ShouldBe(passes ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-50, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task Hmac_WithATime_OldOnesAreRefused(int seconds, bool passes)
    {
        await studio.KeepSecretAsync("hook-key", Key, "webhook:*");
        var path = await studio.PublishAsync(Timed, End("x"));

        (await SendAsync(path, Timestamped(seconds))).StatusCode.ShouldBe(passes ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Hmac_TimeThatIsNotSigned_IsRefused()
    {
        await studio.KeepSecretAsync("hook-key", Key, "webhook:*");
        var path = await studio.PublishAsync(Timed, End("x"));
        var headers = Timestamped(0);

        (await SendAsync(path, headers[0], ("X-Time", (long.Parse(headers[1].Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture)))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(path, headers[0])).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Hmac_SameCallAgain_IsTakenOnce()
    {
        await studio.KeepSecretAsync("hook-key", Key, "webhook:*");
        var path = await studio.PublishAsync(Timed, End("x"));
        var headers = Timestamped(0);

        (await SendAsync(path, headers)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(path, headers)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SendAsync(path, ("X-Signature-256", $"sha256={Convert.ToHexStringLower(Convert.FromBase64String(headers[0].Value))}"), headers[1])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SendAsync(path, Timestamped(1))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Hmac_SameCallAgainWithItsKey_IsAnsweredAsBefore()
    {
        await studio.KeepSecretAsync("hook-key", Key, "webhook:*");
        var path = await studio.PublishAsync(Timed, End("{{input.item}}"));
        var headers = Timestamped(0);

        (await SendAsync(path, [.. headers, ("Idempotency-Key", "once")])).StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await SendAsync(path, [.. headers, ("Idempotency-Key", "once")]);
        var other = await SendAsync(path, [.. headers, ("Idempotency-Key", "twice")]);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await again.Content.ReadFromJsonAsync<JsonObject>())!["result"]!.ToString().ShouldBe("tea");
        other.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Call_MoreAtOnceThanMayBe_IsToldToComeAgain()
    {
        using var nobody = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        using var busy = new RunningStudio { Options = ["--hooks:atOnce", "1"] };
        await busy.InitializeAsync();
        try
        {
            // The first run hangs at a server that never answers.
            var slow = new Workflows.Documents.WorkflowNode { Id = "call", Kind = "http", Settings = new JsonObject { ["url"] = $"http://{nobody.LocalEndpoint}/" } };
            var agent = Agent("test/busy", Open("at-once"), slow, End("x"));
            await busy.PublishAsync(agent with { Permissions = agent.Permissions with { PrivateHosts = [nobody.LocalEndpoint.ToString()!] } });
            (await busy.Stranger.PostAsync("/hooks/test/busy", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var second = await busy.Stranger.PostAsync("/hooks/test/busy", null);

            second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            second.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        }
        finally
        {
            await busy.DisposeAsync();
        }
    }

    private static JsonObject Timed => new() { ["check"] = "hmac", ["secret"] = "hook-key", ["timestampHeader"] = "X-Time", ["replaySeconds"] = 60, ["answer"] = "when-done" };

    private static byte[] Sign(string key, string text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));

    private static (string Name, string Value)[] Timestamped(int seconds)
    {
        var time = DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return [("X-Signature-256", Convert.ToBase64String(Sign(Key, $"{time}.{Sent}"))), ("X-Time", time)];
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(Sent, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await studio.Stranger.SendAsync(request);
    }
}
