using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>A site on loopback whose pages tests write themselves.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> _routes = new();
    private readonly WebApplication _app;
    private int _count;

    private PageServer(WebApplication app) => _app = app;

    public int Port { get; private set; }

    /// <summary>Paths that were asked for.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Listens on one port of 127.0.0.1 or, with <paramref name="everyLoopback"/>, of other names of loopback too.</summary>
    public static async Task<PageServer> StartAsync(bool everyLoopback = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = everyLoopback ? FreePort() : 0;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            if (!everyLoopback)
                return;
            kestrel.Listen(IPAddress.Parse("127.0.0.2"), port);
            if (Socket.OSSupportsIPv6)
                kestrel.Listen(IPAddress.IPv6Loopback, port);
        });
        var app = builder.Build();
        var server = new PageServer(app);
        app.UseWebSockets();
        app.Run(async context =>
        {
            server.Asked.Enqueue(context.Request.Path);
            if (server._routes.TryGetValue(context.Request.Path, out var route))
                await route(context);
            else
                context.Response.StatusCode = 404;
        });
        await app.StartAsync();
        server.Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return server;
    }

    public string Origin(string host = "127.0.0.1") => $"http://{host}:{Port}";

    /// <summary>Serves the body as a page and returns its address.</summary>
    public string Page(string body, string host = "127.0.0.1") => Route(Html(body), host);

    public string Route(RequestDelegate answer, string host = "127.0.0.1")
    {
        var path = $"/p{Interlocked.Increment(ref _count)}";
        _routes[path] = answer;
        return Origin(host) + path;
    }

    public static RequestDelegate Html(string body, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"<!doctype html><html><head><title>Test page</title></head><body>{body}</body></html>");
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
