using AutoGlm.Connectors.Web.Reach;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>A context of its own in the process's browser, behind a proxy of its own.</summary>
internal sealed class ContextHome(LiveBrowser browser, GuardProxy proxy) : ISurfaceHome
{
    public GuardProxy Proxy => proxy;

    public IBrowserContext? Context { get; set; }

    public ReachWatch? Watch { get; set; }

    public bool IsAlive => browser.IsAlive;

    public async ValueTask DisposeAsync()
    {
        if (Watch is not null)
            browser.Guard.Remove(Watch);
        try
        {
            if (Context is not null)
                await Context.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The browser died before; its contexts went with it.
        }

        await proxy.DisposeAsync().ConfigureAwait(false);
    }
}
