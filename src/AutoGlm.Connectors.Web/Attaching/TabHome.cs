using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>The task's tabs in the person's browser.</summary>
internal sealed class TabHome(TabRelay relay) : ISurfaceHome
{
    /// <summary>The browser as the relay shows it: with these tabs only.</summary>
    public IBrowser? Browser { get; set; }

    public bool IsAlive => Browser is { IsConnected: true };

    public async ValueTask DisposeAsync()
    {
        await relay.DisposeAsync().ConfigureAwait(false);
        try
        {
            if (Browser is not null)
                await Browser.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It broke off before.
        }
    }
}
