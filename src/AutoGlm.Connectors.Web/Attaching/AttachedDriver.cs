using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>The driver's own process for attached browsers, started at first use.</summary>
internal sealed class AttachedDriver : IAsyncDisposable
{
    private const float Limit = 20_000;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _playwright;

    /// <summary>Connects by a relay and takes nothing over from it: size, colours, fonts and downloads stay the person's.</summary>
    public async Task<IBrowser> ConnectAsync(string address, string? tab, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _playwright ??= await Playwright.CreateAsync().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }

        try
        {
            return await _playwright.Chromium.ConnectOverCDPAsync(address, new BrowserTypeConnectOverCDPOptions { NoDefaults = true, Timeout = Limit }).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception) when (tab is not null && exception.Message.Contains("No such tab", StringComparison.Ordinal))
        {
            throw new SurfaceException(ActionProblem.SurfaceGone, "The tab is not open any more, or is in another browser than the one that is attached. Open the page again and start from there.", exception);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            throw new SurfaceException(ActionProblem.SurfaceGone, "Your own browser broke off while a tab was opened in it. Restart it with its debugging port, and try again.", exception);
        }
    }

    public ValueTask DisposeAsync()
    {
        _playwright?.Dispose();
        _gate.Dispose();
        return ValueTask.CompletedTask;
    }
}
