using System.Security.Cryptography;
using System.Text.Json;
using AutoGlm.Connectors.Web.Attaching;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>A window or tab with its DevTools sessions: its own, and one for each frame that lives in another process.</summary>
internal sealed class PageSession
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly List<(IFrame Frame, ICDPSession Session, string FrameId)> _remote = [];

    private PageSession(IPage page, ListenerHook hook, ICDPSession session, string frameId, string contextId)
    {
        Page = page;
        Hook = hook;
        Session = session;
        ContextId = contextId;
        Main = new ScriptFrame(this, session, frameId, 0);
        session.Event("Page.frameRequestedNavigation").OnEvent += (_, told) => Leaving(told, true);
        session.Event("Page.frameNavigated").OnEvent += (_, told) => Leaving(told, false);
    }

    public IPage Page { get; }

    public ListenerHook Hook { get; }

    /// <summary>What shows a person that their page is driven; null where nobody but the task sees it.</summary>
    public DriverSign? Sign { get; private init; }

    public ICDPSession Session { get; }

    public ScriptFrame Main { get; }

    /// <summary>The browser's id of the context the page belongs to.</summary>
    public string ContextId { get; }

    /// <summary>Told to the injected script only, so that nothing else can pass for it.</summary>
    public string Key { get; } = RandomNumberGenerator.GetHexString(24);

    /// <summary>
    /// A new document was asked for and has not come yet. The browser says so before the request for it goes out; it
    /// may come to nothing (a download, an empty answer).
    /// </summary>
    public bool IsLeaving { get; set; }

    /// <summary>The page was seen never to come to rest.</summary>
    public bool IsRestless { get; set; }

    public static async Task<PageSession> CreateAsync(IPage page, ListenerHook hook, DriverSign? sign, CancellationToken cancellationToken)
    {
        var session = await page.Context.NewCDPSessionAsync(page).WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
        var target = await session.AskAsync("Target.getTargetInfo", [], Limit, cancellationToken).ConfigureAwait(false);
        var info = target.GetProperty("targetInfo");
        var created = new PageSession(page, hook, session, info.Text("targetId")!, info.Text("browserContextId")!) { Sign = sign };
        await session.AskAsync("Page.enable", [], Limit, cancellationToken).ConfigureAwait(false);
        if (sign is not null)
            await sign.AttendAsync(created, cancellationToken).ConfigureAwait(false);
        return created;
    }

    /// <summary>The session a frame answers to: the parent's when they share a process, else its own. Null when it is gone.</summary>
    public async Task<ICDPSession?> SessionOfAsync(string frameId, ICDPSession parent, CancellationToken cancellationToken)
    {
        if (await OwnsAsync(parent, frameId, cancellationToken).ConfigureAwait(false))
            return parent;
        var known = _remote.FirstOrDefault(entry => entry.FrameId == frameId);
        if (known.Session is not null && await OwnsAsync(known.Session, frameId, cancellationToken).ConfigureAwait(false))
            return known.Session;
        _remote.RemoveAll(entry => entry.FrameId == frameId || entry.Frame.IsDetached);
        foreach (var frame in Page.Frames)
        {
            if (frame == Page.MainFrame || _remote.Any(entry => entry.Frame == frame))
                continue;
            if (await TryAttachAsync(frame, cancellationToken).ConfigureAwait(false) is not { } attached)
                continue;
            _remote.Add((frame, attached.Session, attached.FrameId));
            if (attached.FrameId == frameId)
                return attached.Session;
        }

        return null;
    }

    /// <summary>Whether a frame is part of this window.</summary>
    public async Task<bool> HasFrameAsync(string frameId, CancellationToken cancellationToken)
    {
        if (frameId == Main.FrameId)
            return true;
        foreach (var session in _remote.Select(entry => entry.Session).Prepend(Session).ToArray())
        {
            if (await OwnsAsync(session, frameId, cancellationToken).ConfigureAwait(false))
                return true;
        }

        return false;
    }

    private void Leaving(JsonElement? told, bool leaving)
    {
        var frame = told is { } answer ? answer.Text("frameId") ?? (answer.TryGetProperty("frame", out var arrived) ? arrived.Text("id") : null) : null;
        if (frame == Main.FrameId)
            IsLeaving = leaving;
    }

    private static async Task<bool> OwnsAsync(ICDPSession session, string frameId, CancellationToken cancellationToken)
    {
        try
        {
            var tree = await session.AskAsync("Page.getFrameTree", [], Limit, cancellationToken).ConfigureAwait(false);
            return tree.GetRawText().Contains($"\"id\":\"{frameId}\"", StringComparison.Ordinal);
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private async Task<(ICDPSession Session, string FrameId)?> TryAttachAsync(IFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            var session = await Page.Context.NewCDPSessionAsync(frame).WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
            var tree = await session.AskAsync("Page.getFrameTree", [], Limit, cancellationToken).ConfigureAwait(false);
            return (session, tree.GetProperty("frameTree").GetProperty("frame").Text("id")!);
        }
        catch (PlaywrightException)
        {
            // The frame shares its parent's process, or went away meanwhile.
            return null;
        }
    }
}
