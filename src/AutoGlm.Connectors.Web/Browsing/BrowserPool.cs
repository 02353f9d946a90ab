using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>
/// The process's one browser: started at first use, started again when it died. The browser can't outlive the
/// process: its driver ends when the process's pipe closes, and the browser when the driver's does.
/// </summary>
internal sealed class BrowserPool(WebSurfaceOptions options, ILogger logger) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private LiveBrowser? _live;
    private bool _disposed;

    public async ValueTask<LiveBrowser> GetAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_live is { IsAlive: true })
                return _live;
            if (_live is not null)
            {
                logger.LogWarning("The browser died; a new one is started.");
                await _live.DisposeAsync().ConfigureAwait(false);
                _live = null;
            }

            return _live = await StartAsync().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_disposed)
                return;
            _disposed = true;
            if (_live is not null)
                await _live.DisposeAsync().ConfigureAwait(false);
            _live = null;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<LiveBrowser> StartAsync()
    {
        var launch = LaunchArguments.For(options);
        var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(launch).ConfigureAwait(false);
            var guard = await ReachGuard.StartAsync(browser, logger).ConfigureAwait(false);
            logger.LogInformation("Browser {Version} started.", browser.Version);
            return new LiveBrowser(playwright, browser, guard);
        }
        catch (PlaywrightException exception)
        {
            playwright.Dispose();
            throw new SurfaceException(
                ActionProblem.SurfaceGone,
                $"The browser at “{launch.ExecutablePath}” did not start. Start it once by hand to see why, or name another in the settings.",
                exception);
        }
    }
}
