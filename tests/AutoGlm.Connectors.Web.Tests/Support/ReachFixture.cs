using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>A browser on a network under the test's control: a site of its own, a place inside, and a Studio.</summary>
public sealed class ReachFixture : IAsyncLifetime
{
    public PageServer Site { get; private set; } = null!;

    /// <summary>What pages must not reach.</summary>
    public PageServer Inside { get; private set; } = null!;

    public PageServer Studio { get; private set; } = null!;

    public TestNetwork Network { get; private set; } = null!;

    public MovableTime Time { get; } = new();

    public string Downloads { get; } = Directory.CreateTempSubdirectory("autoglm-downloads").FullName;

    public WebSurfaceProvider Provider { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await PageServer.StartAsync();
        Inside = await PageServer.StartAsync(everyLoopback: true);
        Studio = await PageServer.StartAsync(everyLoopback: true);
        Network = new TestNetwork { PublicPort = Site.Port };
        Provider = new WebSurfaceProvider(
            new WebSurfaceOptions { ForbiddenOrigins = [new Uri(Studio.Origin())], DownloadFolder = Downloads }, Time, null, new GuardedConnector(Network, Network, Time));
    }

    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await Site.DisposeAsync();
        await Inside.DisposeAsync();
        await Studio.DisposeAsync();
        Directory.Delete(Downloads, true);
    }

    /// <summary>Opens an address of the site, or anything else, where these places may be private.</summary>
    public async Task<Driver> OpenAsync(string address, params string[] named) =>
        new(await Provider.OpenAsync(new SurfaceRequest { Kind = "web", Start = address, Reach = new NamedPlaces([$"127.0.0.1:{Site.Port}", .. named]) }, CancellationToken.None));
}

[CollectionDefinition("reach")]
public sealed class ReachCollection : ICollectionFixture<ReachFixture>;
