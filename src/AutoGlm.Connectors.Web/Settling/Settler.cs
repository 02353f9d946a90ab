using System.Globalization;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Settling;

/// <summary>Waits until a page is calm, without fixed pauses and never for ever.</summary>
internal sealed class Settler(WebSession session)
{
    private const int Quiet = 50;
    private static readonly TimeSpan RequestWait = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan RestlessLimit = TimeSpan.FromMilliseconds(700);

    /// <summary>How long a page may say that it is busy while it neither changes nor asks for anything.</summary>
    private static readonly TimeSpan IdleLimit = TimeSpan.FromSeconds(3);

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var begun = session.Time.GetTimestamp();
        var options = session.Options;
        TimeSpan Elapsed() => session.Time.GetElapsedTime(begun);
        var stirred = begun;

        while (true)
        {
            var page = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
            if (session.Requests.IsNavigating(page.Page) && Elapsed() < options.NavigationLimit)
            {
                page.IsRestless = false;
                await session.Requests.WaitAsync(TimeSpan.FromMilliseconds(250), cancellationToken).ConfigureAwait(false);
                continue;
            }

            if (page.IsLeaving)
            {
                // The request for the new document shows itself shortly, or there will be none.
                page.IsLeaving = false;
                await session.Requests.WaitForNavigationAsync(page.Page, RequestWait, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var limit = page.IsRestless ? RestlessLimit : options.SettleLimit;
            var left = limit - Elapsed();
            var why = await CalmAsync(page, left < TimeSpan.FromMilliseconds(Quiet * 2) ? Quiet * 2 : (int)left.TotalMilliseconds, cancellationToken).ConfigureAwait(false);
            var active = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
            if (active != page || active.IsLeaving || session.Requests.IsNavigating(page.Page))
            {
                if (Elapsed() < options.NavigationLimit)
                    continue;
                return;
            }

            if (why == "busy")
            {
                if (Elapsed() < options.BusyLimit && session.Time.GetElapsedTime(stirred) < IdleLimit)
                {
                    var change = await page.Main.CallAsync("W.change(250)", cancellationToken).ConfigureAwait(false);
                    if (change?.ValueKind == JsonValueKind.True || session.Requests.IsBusy(page.Page))
                        stirred = session.Time.GetTimestamp();
                    continue;
                }

                await page.Main.CallAsync("W.ignoreBusy()", cancellationToken).ConfigureAwait(false);
                return;
            }

            if (session.Requests.IsBusy(page.Page))
            {
                left = limit - Elapsed();
                if (left > TimeSpan.Zero)
                {
                    await session.Requests.WaitAsync(left, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                session.Requests.GiveUpOn(page.Page);
            }

            page.IsRestless = why == "restless";
            return;
        }
    }

    /// <summary>Asks the main frame and the frames seen in it, all at once.</summary>
    private async Task<string> CalmAsync(PageSession page, int limit, CancellationToken cancellationToken)
    {
        var call = string.Create(CultureInfo.InvariantCulture, $"W.calm({Quiet},{limit})");
        var inner = session.Frames.ChildrenOf(page).Select(frame => TryAsync(frame, string.Create(CultureInfo.InvariantCulture, $"W.calm({Quiet},{Math.Min(limit, 1000)})"), cancellationToken)).ToArray();
        var answer = await page.Main.CallAsync(call, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(inner).ConfigureAwait(false);
        return answer?.GetString() ?? "calm";
    }

    private static async Task TryAsync(ScriptFrame frame, string call, CancellationToken cancellationToken)
    {
        try
        {
            await frame.CallAsync(call, cancellationToken, retry: false).ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The frame is gone, which is calm enough.
        }
    }
}
