using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Connectors.Web.Restoring;
using AutoGlm.Connectors.Web.Settling;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web;

/// <summary>
/// Opens web surfaces, all in one browser process and each in a context of its own; with the profile
/// <see cref="ProfileNames.Attached"/> in a tab of the person's own browser instead.
/// </summary>
public sealed class WebSurfaceProvider : ISurfaceProvider, IAsyncDisposable
{
    private readonly WebSurfaceOptions _options;
    private readonly TimeProvider _time;
    private readonly ForbiddenOrigins _forbidden;
    private readonly BrowserPool _pool;
    private readonly GuardedConnector _connector;
    private readonly UpstreamProxy _upstream;
    private readonly ILogger _logger;
    private readonly IOwnBrowser? _own;
    private readonly AttachedDriver _attached = new();

    public WebSurfaceProvider(
        WebSurfaceOptions? options = null, TimeProvider? time = null, ILogger<WebSurfaceProvider>? logger = null, GuardedConnector? connector = null, IOwnBrowser? own = null)
    {
        _options = options ?? new WebSurfaceOptions();
        _time = time ?? TimeProvider.System;
        _forbidden = new ForbiddenOrigins(_options.ForbiddenOrigins);
        _logger = logger ?? NullLogger<WebSurfaceProvider>.Instance;
        _connector = connector ?? new GuardedConnector(new DnsResolver(), time: _time);
        _upstream = new UpstreamProxy(_options.Proxy ?? HttpClient.DefaultProxy);
        _pool = new BrowserPool(_options, _logger);
        _own = own;
    }

    public string Kind => "web";

    public async ValueTask<ISurface> OpenAsync(SurfaceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.Profile == ProfileNames.Attached)
                return await AttachAsync(request, cancellationToken).ConfigureAwait(false);
            var browser = await _pool.GetAsync(cancellationToken).ConfigureAwait(false);
            return await OpenAsync(browser, request, cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception)
        {
            throw new SurfaceException(ActionProblem.SurfaceGone, "The browser broke off while a page was opened. Try again.", exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync().ConfigureAwait(false);
        await _attached.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<WebSurface> OpenAsync(LiveBrowser browser, SurfaceRequest request, CancellationToken cancellationToken)
    {
        var state = SavedState.Parse(request.State);
        var destinations = new Destinations(_connector, _forbidden, request.Reach, _upstream, _time);
        var home = new ContextHome(browser, new GuardProxy(destinations, _connector, _upstream, _logger, _time));
        try
        {
            var context = home.Context = await NewContextAsync(browser, home.Proxy, request, state).ConfigureAwait(false);
            var windows = await WindowsAsync(context, null, cancellationToken).ConfigureAwait(false);
            await context.NewPageAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            var page = await windows.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
            var watch = home.Watch = new ReachWatch(page.ContextId, new ReachRules(_forbidden, request.Reach), destinations, frame => OwnsAsync(windows.Windows, frame));
            browser.Guard.Add(watch);
            return await BeginAsync(home, windows, page, watch, null, request, state, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await home.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<WebSurface> AttachAsync(SurfaceRequest request, CancellationToken cancellationToken)
    {
        var address = _own is null ? null : await _own.FindAsync(cancellationToken).ConfigureAwait(false);
        if (address is null)
            throw new SurfaceException(ActionProblem.SurfaceGone, "Agents may not use your own browser. Allow it on the Studio's Devices page, or name the browser with --browser.");
        var state = SavedState.Parse(request.State);
        var version = await OwnBrowserProbe.AskAsync(address, cancellationToken).ConfigureAwait(false);
        var destinations = new Destinations(_connector, _forbidden, request.Reach, _upstream, _time);
        var watch = new ReachWatch("", new ReachRules(_forbidden, request.Reach), destinations, _ => Task.FromResult(false));
        var relay = await TabRelay.StartAsync(version.Socket, request.Device, new TabJudge(watch, destinations), _logger, cancellationToken).ConfigureAwait(false);
        var home = new TabHome(relay);
        var sign = new DriverSign(_time, _logger);
        try
        {
            home.Browser = await _attached.ConnectAsync(relay.Address, request.Device, cancellationToken).ConfigureAwait(false);
            var context = home.Browser.Contexts[0];
            var windows = await WindowsAsync(context, sign, cancellationToken).ConfigureAwait(false);
            if (context.Pages.Count == 0)
                await context.NewPageAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            var page = await windows.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
            await CheckLentAsync(page, watch, request, cancellationToken).ConfigureAwait(false);
            return await BeginAsync(home, windows, page, watch, sign, request, state, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await sign.DisposeAsync().ConfigureAwait(false);
            await home.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private Task<IBrowserContext> NewContextAsync(LiveBrowser browser, GuardProxy proxy, SurfaceRequest request, SavedState? state) =>
        browser.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = _options.ViewportWidth, Height = _options.ViewportHeight },
            Locale = request.Language,
            StorageState = state?.StorageState.ToJsonString(),
            AcceptDownloads = _options.DownloadFolder is not null,
            // Without the exception that browsers make for this machine.
            Proxy = new Proxy { Server = proxy.Address, Bypass = "<-loopback>" },
        });

    /// <summary>Whatever listens to a context does so before its first page is there.</summary>
    private async Task<Listening> WindowsAsync(IBrowserContext context, DriverSign? sign, CancellationToken cancellationToken)
    {
        var (requests, dialogs, hook) = (new RequestTracker(context, _time), new DialogDesk(context), new ListenerHook());
        await context.AddInitScriptAsync(hook.Source).WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Listening(context, requests, dialogs, new WindowList(context, hook, sign));
    }

    private async Task<WebSurface> BeginAsync(
        ISurfaceHome home, Listening listening, PageSession page, ReachWatch watch, DriverSign? sign, SurfaceRequest request, SavedState? state, CancellationToken cancellationToken)
    {
        _ = new FrameDesk(listening.Context, watch, _logger);
        var session = new WebSession
        {
            Options = _options,
            Request = request,
            Context = listening.Context,
            Windows = listening.Windows,
            Requests = listening.Requests,
            Dialogs = listening.Dialogs,
            Downloads = new DownloadDesk(listening.Context, _options.DownloadFolder, watch),
            Reach = watch,
            Sign = sign,
            Time = _time,
        };
        var surface = new WebSurface(session, home, state);
        await StartAsync(surface, page, StandsThere(page, request) ? null : request.Start ?? state?.Url, state, cancellationToken).ConfigureAwait(false);
        return surface;
    }

    /// <summary>A tab that was lent keeps what the person has done in it, where it shows the page that the task begins with.</summary>
    private static bool StandsThere(PageSession page, SurfaceRequest request) =>
        request is { Profile: ProfileNames.Attached, Device: not null } && (request.Start is not { } start || WithoutPlace(start) == WithoutPlace(page.Page.Url));

    private static string WithoutPlace(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped) : address;

    /// <summary>What the person has open may be where no task may go: then it isn't looked at.</summary>
    private static async Task CheckLentAsync(PageSession page, ReachWatch watch, SurfaceRequest request, CancellationToken cancellationToken)
    {
        if (StandsThere(page, request) && Uri.TryCreate(page.Page.Url, UriKind.Absolute, out var address) && await watch.RefuseAsync(address, cancellationToken).ConfigureAwait(false) is { } reason)
            throw new SurfaceException(ActionProblem.Refused, reason);
    }

    private static async Task StartAsync(WebSurface surface, PageSession page, string? start, SavedState? state, CancellationToken cancellationToken)
    {
        if (start is null or "about:blank")
            return;
        string? script = null;
        if (state is not null && StateKeeper.SessionScript(state) is { } source)
        {
            var added = await page.Session.AskAsync(
                "Page.addScriptToEvaluateOnNewDocument", new Dictionary<string, object> { ["source"] = source, ["worldName"] = "autoglm-restore" }, TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
            script = added.Text("identifier");
        }

        var opened = await surface.PerformAsync(new GuiAction { Verb = GuiVerb.Open, Text = start }, cancellationToken).ConfigureAwait(false);
        if (!opened.Performed)
            throw new SurfaceException(opened.Problem, opened.Message ?? "The page could not be opened.");
        await surface.SettleAsync(cancellationToken).ConfigureAwait(false);
        if (script is not null)
        {
            await page.Session.AskAsync(
                "Page.removeScriptToEvaluateOnNewDocument", new Dictionary<string, object> { ["identifier"] = script }, TimeSpan.FromSeconds(10), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> OwnsAsync(WindowList windows, string frameId)
    {
        foreach (var window in windows.Sessions())
        {
            try
            {
                if (await (await window.ConfigureAwait(false)).HasFrameAsync(frameId, CancellationToken.None).ConfigureAwait(false))
                    return true;
            }
            catch (PlaywrightException)
            {
                // That window is closing; it asks for nothing any more.
            }
        }

        return false;
    }

    private sealed record Listening(IBrowserContext Context, RequestTracker Requests, DialogDesk Dialogs, WindowList Windows);
}
