using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>Starts a site at its wanted port, beside it, or not at all when it already runs.</summary>
internal sealed class SiteLauncher
{
    private readonly SampleSitesOptions _options;
    private readonly string _instance;

    private SiteLauncher(SampleSitesOptions options, string instance)
    {
        _options = options;
        _instance = instance;
    }

    public static SiteLauncher For(SampleSitesOptions options)
    {
        try
        {
            var folder = Directory.CreateDirectory(options.DataFolder).FullName;
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(folder)));
            return new SiteLauncher(options with { DataFolder = folder }, Convert.ToHexStringLower(digest.AsSpan(0, 8)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SampleSiteException(
                "all",
                $"The sample sites' data folder '{options.DataFolder}' can't be created: {e.Message}",
                "Choose a folder that this user may write to.",
                e);
        }
    }

    public async Task<RunningSite> LaunchAsync(ISite site, int wantedPort, CancellationToken cancellationToken)
    {
        var about = new SiteAbout(site.Name, _instance);
        var endpoint = new EndpointFile(_options.DataFolder, site.Name);
        RunningSite Reuse(Uri origin) =>
            new(new SitePlacement(site.Name, origin, wantedPort, SitePlacementKind.Reused), null, endpoint);

        var known = endpoint.Read();
        if (known is not null && await SiteProbe.IsAsync(known, about, cancellationToken).ConfigureAwait(false))
            return Reuse(known);

        // A note without a site is what a killed process leaves; work that goes on afterwards expects the site where it was.
        var kind = known is null || known.Port == wantedPort ? SitePlacementKind.AsWanted : SitePlacementKind.FellBack;
        var app = await TryListenAsync(site, about, known?.Port ?? wantedPort, cancellationToken).ConfigureAwait(false);
        if (app is null && kind == SitePlacementKind.FellBack)
        {
            kind = SitePlacementKind.AsWanted;
            app = await TryListenAsync(site, about, wantedPort, cancellationToken).ConfigureAwait(false);
        }

        if (app is null)
        {
            var neighbour = new Uri($"http://127.0.0.1:{wantedPort}/");
            if (await SiteProbe.IsAsync(neighbour, about, cancellationToken).ConfigureAwait(false))
                return Reuse(neighbour);
            kind = SitePlacementKind.FellBack;
            app = await TryListenAsync(site, about, 0, cancellationToken).ConfigureAwait(false);
        }

        if (app is null)
            throw new SampleSiteException(
                site.Name,
                $"The sample site '{site.Name}' found no free loopback port.",
                "Close some programs that listen on 127.0.0.1 and start again.");

        var origin = new Uri(app.Urls.Single());
        var running = new RunningSite(new SitePlacement(site.Name, origin, wantedPort, kind), app, endpoint);
        try
        {
            endpoint.Write(origin);
            return running;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await running.DisposeAsync().ConfigureAwait(false);
            throw new SampleSiteException(
                site.Name,
                $"The sample site '{site.Name}' can't write to '{_options.DataFolder}': {e.Message}",
                "Choose a data folder that this user may write to, on a disk with room.",
                e);
        }
    }

    /// <summary>The listening site, or null when the port isn't to be had.</summary>
    private async Task<WebApplication?> TryListenAsync(
        ISite site, SiteAbout about, int port, CancellationToken cancellationToken)
    {
        // The empty builder reads neither environment nor appsettings, so the host's settings stay the host's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.ConfigureHttpJsonOptions(json => SiteJson.Configure(json.SerializerOptions));

        var app = builder.Build();
        try
        {
            app.Use(LoopbackGuard.InvokeAsync);
            app.UseRouting();
            app.MapGet("/api/about", () => about);
            site.Map(app, _options);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return app;
        }
        catch (Exception e)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            if (e is SocketException or IOException { InnerException: AddressInUseException })
                return null;
            throw;
        }
    }
}
