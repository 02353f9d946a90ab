using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Practice.Sites.Hosting;

/// <summary>A Kestrel of its own on a free loopback port, so that every site is an origin of its own.</summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackHost(WebApplication app)
    {
        this.app = app;
        Origin = new Uri(app.Urls.Single());
    }

    public Uri Origin { get; }

    public static async Task<LoopbackHost> StartAsync(Action<WebApplication> map, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        try
        {
            map(app);
            await app.StartAsync(cancellation);
            return new LoopbackHost(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
