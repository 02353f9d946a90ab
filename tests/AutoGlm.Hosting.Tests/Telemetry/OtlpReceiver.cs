using System.Collections.Concurrent;
using AutoGlm.Canaries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Tests.Telemetry;

/// <summary>
/// A collector that takes OTLP over HTTP, on a port of this machine, and a service that agents may call. Texts in protobuf
/// stand as they are, so they are found by their bytes.
/// </summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string?> _traceParents = new();
    private readonly ConcurrentQueue<(string Path, string? Key, byte[] Body)> _taken = new();

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/{**path}", TakeAsync);
        _app.MapGet("/{**path}", (HttpRequest request) =>
        {
            _traceParents.Enqueue(request.Headers.TraceParent);
            return "{}";
        });
    }

    public string Address => _app.Urls.Single();

    /// <summary>Where it was posted to and the header <c>x-key</c>, once for each.</summary>
    public IEnumerable<(string Path, string? Key)> Calls => _taken.Select(one => (one.Path, one.Key)).Distinct();

    /// <summary>The header <c>traceparent</c> of each call of the service; null where there was none.</summary>
    public IEnumerable<string?> TraceParents => _traceParents;

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver._app.StartAsync();
        return receiver;
    }

    public bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in _taken)
            if (one.Path == path && one.Body.AsSpan().IndexOf(bytes) >= 0) return true;
        return false;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        CanaryWatch.Suite.Look("telemetry", context.Request.Path, body.ToArray());
        _taken.Enqueue((context.Request.Path, context.Request.Headers["x-key"], body.ToArray()));
    }
}
