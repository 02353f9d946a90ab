using System.Collections.Concurrent;
using System.Globalization;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>
/// Shows the person at the browser that a page is driven, by a border, and lets them stop it by a button. It lives in the
/// world of the observing script, where pages have no hand in it, and goes by itself when nobody shows it any more.
/// </summary>
internal sealed class DriverSign : IAsyncDisposable
{
    /// <summary>What the button calls; known in the observing script's world only.</summary>
    private const string Binding = "autoglmTell";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(12);

    private readonly ConcurrentDictionary<PageSession, bool> _pages = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ILogger _logger;
    private readonly Task _beating;
    private volatile bool _person;

    public DriverSign(TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _beating = BeatAsync(time);
    }

    /// <summary>The person has pressed the button.</summary>
    public CancellationToken Stopped => _stopped.Token;

    /// <summary>Shows it on a window from now on, on each of its documents.</summary>
    public async Task AttendAsync(PageSession page, CancellationToken cancellationToken)
    {
        page.Session.Event("Runtime.bindingCalled").OnEvent += (_, called) =>
        {
            if (called?.Text("name") == Binding)
                _stopped.Cancel();
        };
        await page.Session.AskAsync("Runtime.enable", [], Limit, cancellationToken).ConfigureAwait(false);
        await page.Session.AskAsync(
            "Runtime.addBinding", new Dictionary<string, object> { ["name"] = Binding, ["executionContextName"] = ScriptFrame.World }, Limit, cancellationToken).ConfigureAwait(false);
        // A window that the person has put others over is worked on all the same.
        await page.Session.AskAsync("Emulation.setFocusEmulationEnabled", new Dictionary<string, object> { ["enabled"] = true }, Limit, cancellationToken).ConfigureAwait(false);
        page.Page.FrameNavigated += (_, frame) =>
        {
            if (frame == page.Page.MainFrame)
                _ = ShowAsync(page);
        };
        page.Page.DOMContentLoaded += (_, _) => _ = ShowAsync(page);
        page.Page.Close += (_, _) => _pages.TryRemove(page, out bool _);
        _pages[page] = false;
        await ShowAsync(page).ConfigureAwait(false);
    }

    public void SayWhoDrives(bool person)
    {
        _person = person;
        foreach (var page in _pages.Keys)
            _ = ShowAsync(page);
    }

    /// <summary>The button gives way where the task's own mouse goes; null for anywhere.</summary>
    public async Task YieldAsync(PageSession page, Point? at, CancellationToken cancellationToken)
    {
        var place = at is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.X},{point.Y}") : "";
        if (await page.Main.CallAsync($"W.sign.yield({place})", cancellationToken, retry: false).ConfigureAwait(false) is { ValueKind: System.Text.Json.JsonValueKind.True })
            _pages[page] = true;
    }

    /// <summary>The task's hand is away again.</summary>
    public async Task ReturnAsync(PageSession page)
    {
        if (!_pages.TryGetValue(page, out var yielded) || !yielded)
            return;
        _pages[page] = false;
        await TryAsync(page, "W.sign.back()").ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        await _end.CancelAsync().ConfigureAwait(false);
        await _beating.ConfigureAwait(false);
        await Task.WhenAll(_pages.Keys.Select(page => TryAsync(page, "W.sign.remove()"))).ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task BeatAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Beat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false))
                await Task.WhenAll(_pages.Keys.Select(ShowAsync)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The surface is closed.
        }
    }

    /// <summary>Returns when it is to be seen on the document that is there.</summary>
    public Task ShowAsync(PageSession page) =>
        _end.IsCancellationRequested
            ? Task.CompletedTask
            : TryAsync(page, string.Create(CultureInfo.InvariantCulture, $"W.sign.show('{(_person ? "person" : "agent")}',{Life.TotalMilliseconds},globalThis.{Binding})"));

    private async Task TryAsync(PageSession page, string call)
    {
        try
        {
            await page.Main.CallAsync(call, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PlaywrightException or SurfaceException or InvalidOperationException or TimeoutException)
        {
            // The document is being left, or the window closed; the next document gets its own.
            _logger.LogDebug(exception, "The sign of being driven could not be shown.");
        }
    }
}
