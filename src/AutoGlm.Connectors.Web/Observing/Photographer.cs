using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Observing;

/// <summary>Takes pictures of the visible part, with every place that shows a secret blackened first.</summary>
internal sealed class Photographer(WebSession session)
{
    private const int Quality = 60;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private Picture? _last;

    public async Task<Picture> CaptureAsync(CancellationToken cancellationToken)
    {
        // Behind an open dialog a page draws nothing: it still looks as it did.
        var opened = session.Dialogs.Opened;
        if (_last is { } before && opened.IsCompleted)
            return before;
        var taken = TakeAsync(cancellationToken);
        if (await Task.WhenAny(taken, opened).ConfigureAwait(false) == taken || _last is null)
            return _last = await taken.ConfigureAwait(false);
        _ = taken.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return _last;
    }

    private async Task<Picture> TakeAsync(CancellationToken cancellationToken)
    {
        var page = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        if (!session.Mask.IsEmpty)
            await BlackOutAsync(page, cancellationToken).ConfigureAwait(false);
        var shot = await page.Session.AskAsync(
            "Page.captureScreenshot",
            new Dictionary<string, object> { ["format"] = "jpeg", ["quality"] = Quality, ["optimizeForSpeed"] = true, ["captureBeyondViewport"] = false },
            Limit,
            cancellationToken).ConfigureAwait(false);
        return new Picture(shot.GetProperty("data").GetBytesFromBase64(), "image/jpeg", await ViewportAsync(page, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A person's own window has the size that the person gave it.</summary>
    private static async Task<Box> ViewportAsync(PageSession page, CancellationToken cancellationToken)
    {
        if (page.Page.ViewportSize is { } size)
            return new Box(0, 0, size.Width, size.Height);
        var metrics = await page.Session.AskAsync("Page.getLayoutMetrics", [], Limit, cancellationToken).ConfigureAwait(false);
        var visible = metrics.GetProperty("cssLayoutViewport");
        return new Box(0, 0, visible.Number("clientWidth"), visible.Number("clientHeight"));
    }

    private async Task BlackOutAsync(PageSession page, CancellationToken cancellationToken)
    {
        var call = $"W.blackOut({JsonSerializer.Serialize(session.Mask.Values)})";
        await page.Main.CallAsync(call, cancellationToken).ConfigureAwait(false);
        foreach (var frame in session.Frames.ChildrenOf(page))
        {
            try
            {
                await frame.CallAsync(call, cancellationToken).ConfigureAwait(false);
            }
            catch (PlaywrightException) when (!page.Page.IsClosed)
            {
                // The frame is gone, and with it what it showed.
            }
        }
    }
}
