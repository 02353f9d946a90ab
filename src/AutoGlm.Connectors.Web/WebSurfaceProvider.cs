using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Connectors.Web.Restoring;
using AutoGlm.Connectors.Web.Settling;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Reach;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web;

/// <summary>Opens web surfaces, all in one browser process and each in a context of its own.</summary>
public sealed class WebSurfaceProvider : ISurfaceProvider, IAsyncDisposable
{
    private readonly WebSurfaceOptions _options;
    private readonly TimeProvider _time;
    private readonly ForbiddenOrigins _forbidden;
    private readonly BrowserPool _pool;
    private readonly GuardedConnector _connector;
    private readonly UpstreamProxy _upstream;
    private readonly ILogger _logger;

    public WebSurfaceProvider(
        WebSurfaceOptions? options = null, TimeProvider? time = null, ILogger<WebSurfaceProvider>? logger = null, GuardedConnector? connector = null)
    {
        _options = options ?? new WebSurfaceOptions();
        _time = time ?? TimeProvider.System;
        _forbidden = new ForbiddenOrigins(_options.ForbiddenOrigins);
        _logger = logger ?? NullLogger<WebSurfaceProvider>.Instance;
        _connector = connector ?? new GuardedConnector(new DnsResolver(), time: _time);
        _upstream = new UpstreamProxy(_options.Proxy ?? HttpClient.DefaultProxy);
        _pool = new BrowserPool(_options, _logger);
    }

    public string Kind => "web";

    public async ValueTask<ISurface> OpenAsync(SurfaceRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var browser = await _pool.GetAsync(cancellationToken).ConfigureAwait(false);
            return await OpenAsync(browser, request, cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception)
        {
            throw new SurfaceException(ActionProblem.SurfaceGone, "The browser broke off while a page was opened. Try again.", exception);
        }
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<WebSurface> OpenAsync(LiveBrowser browser, SurfaceRequest request, CancellationToken cancellationToken)
    {
        var state = SavedState.Parse(request.State);
        var destinations = new Destinations(_connector, _forbidden, request.Reach, _upstream, _time);
        var proxy = new GuardProxy(destinations, _connector, _upstream, _logger, _time);
        IBrowserContext? context = null;
        try
        {
            context = await NewContextAsync(browser, proxy, request, state).ConfigureAwait(false);
            return await SetUpAsync(browser, context, proxy, destinations, request, state, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (context is not null)
                await context.CloseAsync().ConfigureAwait(false);
            await proxy.DisposeAsync().ConfigureAwait(false);
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

    private async Task<WebSurface> SetUpAsync(
        LiveBrowser browser, IBrowserContext context, GuardProxy proxy, Destinations destinations, SurfaceRequest request, SavedState? state, CancellationToken cancellationToken)
    {
        var requests = new RequestTracker(context, _time);
        var dialogs = new DialogDesk(context);
        var hook = new ListenerHook();
        await context.AddInitScriptAsync(hook.Source).WaitAsync(cancellationToken).ConfigureAwait(false);
        var windows = new WindowList(context, hook);
        await context.NewPageAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        var page = await windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        var watch = new ReachWatch(page.ContextId, new ReachRules(_forbidden, request.Reach), destinations, frame => OwnsAsync(windows, frame));
        browser.Guard.Add(watch);
        _ = new FrameDesk(context, watch, _logger);
        var downloads = new DownloadDesk(context, _options.DownloadFolder, watch);
        var session = new WebSession
        {
            Options = _options,
            Request = request,
            Context = context,
            Windows = windows,
            Requests = requests,
            Dialogs = dialogs,
            Downloads = downloads,
            Reach = watch,
            Time = _time,
        };
        var surface = new WebSurface(session, browser, proxy, state);
        try
        {
            await StartAsync(surface, page, request.Start ?? state?.Url, state, cancellationToken).ConfigureAwait(false);
            return surface;
        }
        catch
        {
            await surface.DisposeAsync().ConfigureAwait(false);
            throw;
        }
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
}
