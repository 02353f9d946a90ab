using Microsoft.AspNetCore.Builder;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>A site that can be reached; it is stopped on disposal only when this process started it.</summary>
internal sealed class RunningSite(SitePlacement placement, WebApplication? app, EndpointFile endpoint) : IAsyncDisposable
{
    private WebApplication? _app = app;

    public SitePlacement Placement { get; } = placement;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _app, null) is not { } owned)
            return;
        endpoint.Delete();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await owned.StopAsync(patience.Token).ConfigureAwait(false);
        await owned.DisposeAsync().ConfigureAwait(false);
    }
}
