using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Faults.Tests;

/// <summary>
/// An idempotent service, as payment services are: a call with a key that it knows does nothing and is answered as the first
/// time. It refuses one call in seven once, and some take their time, so that processes are killed in calls too.
/// </summary>
public sealed class CountingTool : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _refused = new(StringComparer.Ordinal);
    private int _calls;

    private CountingTool(WebApplication app) => _app = app;

    /// <summary>Effects in the order of their keys; one that is there twice was done twice.</summary>
    public IReadOnlyList<string> Effects => [.. _byKey.Values];

    /// <summary>Calls that came, those with known keys among them.</summary>
    public int Calls => _calls;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/do");

    public static async Task<CountingTool> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var tool = new CountingTool(app);
        app.Run(tool.AnswerAsync);
        await app.StartAsync();
        return tool;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _calls);
        var effect = (string)(await JsonNode.ParseAsync(context.Request.Body))!["effect"]!;
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0)
        {
            context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
            return;
        }

        if (effect.EndsWith("/refused", StringComparison.Ordinal))
        {
            context.Response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
            return;
        }

        if (key[^1] % 7 == 0 && _refused.TryAdd(key, true))
        {
            context.Response.StatusCode = (int)HttpStatusCode.ServiceUnavailable;
            return;
        }

        var did = _byKey.GetOrAdd(key, effect);
        // The effect is done, and whoever asked for it has not heard so yet.
        await Task.Delay(TimeSpan.FromMilliseconds(key[^1] % 16), context.RequestAborted);
        await context.Response.WriteAsJsonAsync(new { did }, context.RequestAborted);
    }
}
