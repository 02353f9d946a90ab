using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Canaries.Tests;

/// <summary>Planted in the clear, a secret is found; else none would be proof of anything.</summary>
public sealed class CanaryWatchTests
{
    private readonly CanaryWatch _watch = new(Planted.All);

    public static TheoryData<string> Secrets => [.. Planted.All];

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task Look_EveryFormOfEverySecret_IsFound(string secret)
    {
        var utf8 = Encoding.UTF8.GetBytes(secret);
        foreach (var form in new[]
        {
            utf8, Encoding.Unicode.GetBytes(secret), Text(JsonSerializer.Serialize(secret)), Text(JsonSerializer.Serialize(JsonSerializer.Serialize(new { x = secret }))), Text(Uri.EscapeDataString(secret)),
            Text(WebUtility.UrlEncode(secret)), Text(WebUtility.HtmlEncode(secret)), Text(Convert.ToHexString(utf8)), Text(Convert.ToHexStringLower(utf8)),
            Text(Convert.ToBase64String(utf8)), Text(Convert.ToBase64String([1, .. utf8, 2])), Text(Convert.ToBase64String([1, 2, .. utf8])), Gzip(utf8), Zip(utf8),
        })
        {
            var watch = new CanaryWatch(Planted.All);
            watch.Look("log", "here", [1, 2, .. Encoding.UTF8.GetBytes("before "), .. new byte[3]]);
            (await watch.FindingsAsync()).ShouldBeEmpty();
            watch.Look("log", "here", form);
            (await watch.FindingsAsync()).ShouldNotBeEmpty(Encoding.UTF8.GetString(form));
        }
    }

    [Fact]
    public async Task LookUnder_FileOrNameWithASecret_IsFoundAndTheExceptedFileIsNot()
    {
        var folder = Directory.CreateTempSubdirectory("autoglm-canaries-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "a"));
            await File.WriteAllTextAsync(Path.Combine(folder, "a", "kept"), $"x{Planted.Key}y");
            _watch.LookUnder("data", folder, Path.Combine("a", "kept"));
            (await _watch.FindingsAsync()).ShouldBeEmpty();
            _watch.LookUnder("data", folder);
            (await _watch.FindingsAsync()).ShouldHaveSingleItem().ShouldBe($"file: data: {Path.Combine("a", "kept")}: {Planted.Key}, plain");
            await File.WriteAllTextAsync(Path.Combine(folder, Planted.Cookie), "");
            _watch.LookUnder("data", folder);
            (await _watch.FindingsAsync()).Count.ShouldBe(2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task LookAt_PictureWithTheValueDrawn_IsFoundAndOneWithoutIsNot()
    {
        // A page with the password as text of 11 to 24 pixels, and in a field.
        await using var stream = typeof(CanaryWatchTests).Assembly.GetManifestResourceStream("read.png")!;
        using var picture = new MemoryStream();
        await stream.CopyToAsync(picture);

        _watch.LookAt("step 1", picture.ToArray());

        (await _watch.FindingsAsync()).ShouldHaveSingleItem().ShouldBe($"picture: step 1: {Planted.Password}");
        var other = new CanaryWatch(Planted.Cookie);
        other.LookAt("step 1", picture.ToArray());
        (await other.FindingsAsync()).ShouldBeEmpty();
        other.Looked["picture"].ShouldBe(1);
    }

    [Fact]
    public async Task LookAt_NoPicture_FailsAndIsNotPassedOver()
    {
        _watch.LookAt("step 1", new byte[] { 1, 2, 3 });

        await Should.ThrowAsync<Exception>(_watch.FindingsAsync());
    }

    [Fact]
    public async Task Listening_TraceOrMeasureWithASecret_IsFound()
    {
        using var listening = new Listening(_watch, telemetry: true);
        using var source = new ActivitySource("canary-test");
        using var meter = new Meter("canary-test");
        using (var activity = source.StartActivity("opened"))
            activity!.SetTag("password", Planted.Password);
        meter.CreateCounter<long>("uses").Add(1, new KeyValuePair<string, object?>("key", Planted.Key));

        (await _watch.FindingsAsync()).ShouldBe([$"metric: uses: {Planted.Key}, plain", $"trace: canary-test opened: {Planted.Password}, plain"]);
    }

    [Fact]
    public async Task Listening_LogOfAnyCategoryAtTheLowestLevel_IsHeardWhateverTheHostFilters()
    {
        using var listening = new Listening(_watch, telemetry: false);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.AddFilter("Microsoft", LogLevel.Error);
        await using var app = builder.Build();
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Microsoft.Anything");

        log.LogTrace("Opened with {Password}", Planted.Password);

        (await _watch.FindingsAsync()).ShouldHaveSingleItem().ShouldBe($"log: Microsoft.Anything: {Planted.Password}, plain");
    }

    [Fact]
    public async Task WatchedHandler_AnswerHeaderOrEventWithASecret_IsFoundAndReachesTheCaller()
    {
        using var client = new HttpClient(new WatchedHandler(_watch, new Answers()));

        (await client.GetStringAsync("http://x/plain")).ShouldContain(Planted.Password);
        using (var reader = new StreamReader(await client.GetStreamAsync("http://x/events")))
            (await reader.ReadToEndAsync()).ShouldContain(Planted.Key);

        (await _watch.FindingsAsync()).ShouldBe(
        [
            $"answer: GET /plain: {Planted.Password}, plain", $"events: GET /events: {Planted.Key}, plain", $"header: GET /plain: {Planted.Cookie}, plain",
        ]);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        using (var stream = archive.CreateEntry("x").Open())
            stream.Write(bytes);
        return packed.ToArray();
    }

    private sealed class Answers : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var plain = request.RequestUri!.AbsolutePath == "/plain";
            var response = new HttpResponseMessage { RequestMessage = request, Content = new StringContent(plain ? Planted.Password : $"data: {Planted.Key}\n\n", Encoding.UTF8, plain ? "text/html" : "text/event-stream") };
            if (plain)
                response.Headers.Add("x-session", Planted.Cookie);
            return Task.FromResult(response);
        }
    }
}
