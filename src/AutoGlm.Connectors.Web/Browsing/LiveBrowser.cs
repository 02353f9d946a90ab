using AutoGlm.Connectors.Web.Reach;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>A running browser process with its guard.</summary>
internal sealed class LiveBrowser(IPlaywright playwright, IBrowser browser, ReachGuard guard) : IAsyncDisposable
{
    public IBrowser Browser => browser;

    public ReachGuard Guard => guard;

    public bool IsAlive => browser.IsConnected;

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It died before; nothing is left to close.
        }
        finally
        {
            playwright.Dispose();
        }
    }
}
