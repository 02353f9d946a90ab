using System.Net;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Addresses, history and windows.</summary>
internal sealed class Navigator(WebSession session)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<ActionResult> OpenAsync(PageSession page, string? text, CancellationToken cancellationToken)
    {
        if (AddressOf(text) is not { } address)
            return ActionResult.Failed(ActionProblem.NotPossible, $"“{text}” is no address.");
        if (session.Reach.Rules.Refuse(address) is { } refusal)
            return ActionResult.Failed(ActionProblem.Refused, refusal);
        try
        {
            await page.Page.GotoAsync(address.AbsoluteUri, new PageGotoOptions
            {
                WaitUntil = WaitUntilState.Commit,
                Timeout = (float)session.Options.NavigationLimit.TotalMilliseconds,
            }).WaitAsync(cancellationToken).ConfigureAwait(false);
            return ActionResult.Done();
        }
        catch (TimeoutException)
        {
            return ActionResult.Failed(ActionProblem.TimedOut, $"{address.Authority} did not answer in time. Try again later or check the site.");
        }
        catch (PlaywrightException exception) when (Faults.IsAborted(exception))
        {
            // Refused on the way (the reason follows from the guard), or the address is a download.
            return session.Reach.Any ? ActionResult.Done() : ActionResult.Done() with { Message = "The address opened no page; it may be a download." };
        }
        catch (PlaywrightException exception) when (Faults.IsUnreachable(exception))
        {
            return ActionResult.Failed(ActionProblem.Unreachable, Faults.Unreachable(address));
        }
    }

    public static async Task<ActionResult> GoAsync(PageSession page, int by, CancellationToken cancellationToken)
    {
        var history = await page.Session.AskAsync("Page.getNavigationHistory", [], Limit, cancellationToken).ConfigureAwait(false);
        var index = (int)history.Number("currentIndex") + by;
        var entries = history.GetProperty("entries");
        if (index < 0 || index >= entries.GetArrayLength() || (index == 0 && entries[0].Text("url") == "about:blank"))
            return ActionResult.Failed(ActionProblem.NotPossible, by < 0 ? "There is no page to go back to." : "There is no page to go forward to.");

        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Navigated(object? sender, IFrame frame)
        {
            if (frame == page.Page.MainFrame)
                arrived.TrySetResult();
        }

        page.Page.FrameNavigated += Navigated;
        try
        {
            await page.Session.AskAsync("Page.navigateToHistoryEntry", new Dictionary<string, object> { ["entryId"] = entries[index].GetProperty("id").GetInt32() }, Limit, cancellationToken).ConfigureAwait(false);
            await arrived.Task.WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
            return ActionResult.Done();
        }
        catch (TimeoutException)
        {
            return ActionResult.Failed(ActionProblem.TimedOut, "The page did not come back in time. Open its address instead.");
        }
        finally
        {
            page.Page.FrameNavigated -= Navigated;
        }
    }

    public async Task<ActionResult> SwitchAsync(string? title, CancellationToken cancellationToken)
    {
        IPage? near = null;
        foreach (var other in session.Windows.Others())
        {
            var name = await other.TitleAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            if (name == title || other.Url == title)
                return await ShowAsync(other).ConfigureAwait(false);
            if (!string.IsNullOrWhiteSpace(title) && name.Contains(title, StringComparison.OrdinalIgnoreCase))
                near ??= other;
        }

        return near is not null
            ? await ShowAsync(near).ConfigureAwait(false)
            : ActionResult.Failed(ActionProblem.NotPossible, $"There is no other window “{title}”.");
    }

    public async Task<ActionResult> CloseAsync(PageSession page, CancellationToken cancellationToken)
    {
        if (session.Windows.Others().Count == 0)
            return ActionResult.Failed(ActionProblem.NotPossible, "This is the only window; it stays open.");
        await page.Page.CloseAsync().WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
        return ActionResult.Done();
    }

    /// <summary>An address as people write it: the scheme may be missing.</summary>
    public static Uri? AddressOf(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text) || text.Any(char.IsWhiteSpace))
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (text.Contains("://", StringComparison.Ordinal) || address.Scheme is "about" or "data" or "javascript" or "blob" or "file"))
            return address;
        if (!Uri.TryCreate($"https://{text}", UriKind.Absolute, out var guessed))
            return null;
        var local = guessed.IsLoopback || IPAddress.TryParse(guessed.Host, out _);
        return local ? new UriBuilder(guessed) { Scheme = "http", Port = guessed.IsDefaultPort ? 80 : guessed.Port }.Uri : guessed;
    }

    private async Task<ActionResult> ShowAsync(IPage page)
    {
        session.Windows.Activate(page);
        await page.BringToFrontAsync().ConfigureAwait(false);
        return ActionResult.Done();
    }
}
