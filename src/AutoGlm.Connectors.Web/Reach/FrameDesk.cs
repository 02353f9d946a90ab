using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// Looks at documents that come without a request, out of <c>blob:</c> and <c>data:</c> addresses: no guard of requests
/// sees them. One that may not be opened is put away as soon as it is there; the observer never reads it.
/// </summary>
internal sealed class FrameDesk
{
    /// <summary>A page that puts its frame back each time is not wrestled with; what is in the frame isn't shown anyway.</summary>
    private const int MostRemovals = 20;
    private readonly ConcurrentDictionary<IFrame, int> _removed = new();
    private readonly ReachWatch _watch;
    private readonly ILogger _logger;

    public FrameDesk(IBrowserContext context, ReachWatch watch, ILogger logger)
    {
        (_watch, _logger) = (watch, logger);
        context.Page += (_, page) => Attend(page);
        foreach (var page in context.Pages)
            Attend(page);
    }

    private void Attend(IPage page)
    {
        page.FrameNavigated += async (_, frame) => await LookAsync(page, frame).ConfigureAwait(false);
        page.FrameDetached += (_, frame) => _removed.TryRemove(frame, out var _);
        // A new window may have its document before it is heard of.
        _ = LookAsync(page, page.MainFrame);
    }

    private async Task LookAsync(IPage page, IFrame frame)
    {
        try
        {
            if (_watch.Rules.RefuseUnasked(frame.Url) is not { } reason)
                return;
            _watch.Note(new Refusal(reason, frame == page.MainFrame));
            if (_removed.AddOrUpdate(frame, 1, (_, times) => times + 1) > MostRemovals)
                return;
            if (frame != page.MainFrame)
                await frame.GotoAsync("about:blank").ConfigureAwait(false);
            else if (await page.OpenerAsync().ConfigureAwait(false) is not null)
                await page.CloseAsync().ConfigureAwait(false);
            else if (await page.GoBackAsync().ConfigureAwait(false) is null)
                await page.GotoAsync("about:blank").ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            // The frame or its window went by itself.
            _logger.LogDebug(exception, "A document that may not be opened was gone before it was put away.");
        }
    }
}
