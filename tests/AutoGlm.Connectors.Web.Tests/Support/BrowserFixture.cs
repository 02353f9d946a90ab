using AutoGlm.Tasks.Surfaces;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>One site and one browser for all tests that don't harm them.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public PageServer Site { get; private set; } = null!;

    public PageServer Forbidden { get; private set; } = null!;

    public WebSurfaceProvider Provider { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await PageServer.StartAsync();
        Forbidden = await PageServer.StartAsync(everyLoopback: true);
        Provider = new WebSurfaceProvider(new WebSurfaceOptions { ForbiddenOrigins = [new Uri(Forbidden.Origin())], UploadFolders = [AppContext.BaseDirectory] });
    }

    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await Site.DisposeAsync();
        await Forbidden.DisposeAsync();
    }

    /// <summary>Opens a surface on a page with this body.</summary>
    public Task<Driver> OpenAsync(string body) => OpenAtAsync(Site.Page(body));

    public async Task<Driver> OpenAtAsync(string? address, Func<SurfaceRequest, SurfaceRequest>? with = null)
    {
        var request = new SurfaceRequest { Kind = "web", Start = address };
        request = with?.Invoke(request) ?? request;
        return new Driver(await Provider.OpenAsync(request, CancellationToken.None), usesSecrets: request.Secrets is not null);
    }
}

[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
