using System.Collections.Concurrent;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>
/// Stops every document request of the whole browser (windows, frames, pop-ups from their first byte on, each hop of a
/// redirect) until the surface it belongs to has been asked. Documents only, and at the browser's level: other
/// requests pass untouched and the cache stays on, which routing every request would cost.
/// </summary>
internal sealed class ReachGuard
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, ReachWatch> _watches = new();
    private readonly ConcurrentDictionary<string, (ReachWatch Watch, bool IsTop)> _frames = new();
    private readonly ICDPSession _session;
    private readonly ILogger _logger;

    private ReachGuard(ICDPSession session, ILogger logger) => (_session, _logger) = (session, logger);

    public static async Task<ReachGuard> StartAsync(IBrowser browser, ILogger logger)
    {
        var session = await browser.NewBrowserCDPSessionAsync().ConfigureAwait(false);
        var guard = new ReachGuard(session, logger);
        session.Event("Fetch.requestPaused").OnEvent += async (_, paused) => await guard.DecideAsync(paused).ConfigureAwait(false);
        var patterns = new[] { new Dictionary<string, object> { ["urlPattern"] = "*", ["resourceType"] = "Document", ["requestStage"] = "Request" } };
        await session.SendAsync("Fetch.enable", new Dictionary<string, object> { ["patterns"] = patterns }).ConfigureAwait(false);
        return guard;
    }

    public void Add(ReachWatch watch) => _watches[watch.ContextId] = watch;

    public void Remove(ReachWatch watch)
    {
        _watches.TryRemove(watch.ContextId, out _);
        foreach (var (frame, owner) in _frames)
        {
            if (owner.Watch == watch)
                _frames.TryRemove(frame, out _);
        }
    }

    private async Task DecideAsync(JsonElement? paused)
    {
        if (paused is not { } request || request.Text("requestId") is not { } id)
            return;
        try
        {
            var address = new Uri(request.GetProperty("request").Text("url")!);
            var refusal = await JudgeAsync(request.Text("frameId") ?? "", address).ConfigureAwait(false);
            if (refusal is null)
                await _session.SendAsync("Fetch.continueRequest", new Dictionary<string, object> { ["requestId"] = id }).ConfigureAwait(false);
            else
                await RefuseAsync(id).ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The request or the browser is gone; nothing waits for the answer.
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "A document request could not be judged and is refused.");
            await RefuseAsync(id).ConfigureAwait(false);
        }
    }

    private async Task RefuseAsync(string id)
    {
        try
        {
            // "Aborted" leaves the page that is shown in place.
            await _session.SendAsync("Fetch.failRequest", new Dictionary<string, object> { ["requestId"] = id, ["errorReason"] = "Aborted" }).ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // Gone meanwhile.
        }
    }

    private async Task<string?> JudgeAsync(string frameId, Uri address)
    {
        if (await OwnerAsync(frameId).ConfigureAwait(false) is { } owner)
        {
            var reason = await owner.Watch.RefuseAsync(address, CancellationToken.None).ConfigureAwait(false);
            if (reason is not null)
                owner.Watch.Note(new Refusal(reason, owner.IsTop));
            return reason;
        }

        // Nobody's frame: allowed only where everyone may go.
        return _watches.Values.Select(watch => watch.Rules.Refuse(address)).FirstOrDefault(reason => reason is not null);
    }

    private async Task<(ReachWatch Watch, bool IsTop)?> OwnerAsync(string frameId)
    {
        if (_frames.TryGetValue(frameId, out var known))
            return known;
        try
        {
            var target = await _session.AskAsync("Target.getTargetInfo", new Dictionary<string, object> { ["targetId"] = frameId }, Limit, CancellationToken.None).ConfigureAwait(false);
            var info = target.GetProperty("targetInfo");
            if (_watches.TryGetValue(info.Text("browserContextId") ?? "", out var watch))
                return _frames[frameId] = (watch, info.Text("type") == "page");
        }
        catch (PlaywrightException)
        {
            // Not a target of its own: a frame within a page's process.
        }

        foreach (var watch in _watches.Values)
        {
            if (await watch.OwnsFrameAsync(frameId).ConfigureAwait(false))
                return _frames[frameId] = (watch, false);
        }

        return null;
    }
}
