using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Connectors.Web.Attaching;

/// <summary>
/// Stands between the driver and the person's browser and lets the task's tabs through, and nothing else: the driver is
/// shown a browser that has no other tabs. A tab that the person opens is let go of at once and unread; one that a page of
/// the task opens is held from its first byte. Commands that are for the whole browser (closing it, its downloads, its
/// cookies, its permissions) do not get through. Each request of the task's tabs is held until it was judged.
/// </summary>
internal sealed class TabRelay : IAsyncDisposable
{
    /// <summary>Numbers of the relay's own commands; the driver counts from one.</summary>
    private const int OwnNumbers = 1_000_000_000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly HashSet<string> ForWholeBrowser = ["Browser.getVersion", "Target.getTargetInfo", "Target.attachToTarget", "Target.attachToBrowserTarget", "Target.detachFromTarget", "Target.closeTarget"];
    private static readonly HashSet<string> Pretended = ["Browser.close", "Browser.setDownloadBehavior", "Target.setDiscoverTargets"];
    private static readonly string[] NotForTabs = ["Browser.", "Storage.", "SystemInfo.", "Tracing.", "Network.getAllCookies", "Network.clearBrowser"];

    private readonly CdpSocket _browser;
    private readonly IRequestJudge _judge;
    private readonly ILogger _logger;
    private readonly TabBook _tabs;
    private readonly DriverDoor _door = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = new();
    private readonly ConcurrentDictionary<int, string> _passed = new();
    private readonly ConcurrentDictionary<string, bool> _wholeSessions = new();
    private readonly List<byte[]> _undecided = [];
    private CdpSocket? _driver;
    private Task _work = Task.CompletedTask;
    private int _creating;
    private int _number = OwnNumbers;

    private TabRelay(CdpSocket browser, string? lent, IRequestJudge judge, ILogger logger) => (_browser, _tabs, _judge, _logger) = (browser, new TabBook(lent), judge, logger);

    /// <summary>Where the driver connects, once.</summary>
    public string Address => _door.Address;

    /// <summary>Connects to the browser. A tab that is <paramref name="lent"/> is worked on; null lets the driver open one.</summary>
    public static async Task<TabRelay> StartAsync(Uri browser, string? lent, IRequestJudge judge, ILogger logger, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        try
        {
            await socket.ConnectAsync(browser, cancellationToken).WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or TimeoutException)
        {
            socket.Dispose();
            throw new SurfaceException(ActionProblem.SurfaceGone, "Your own browser refused the connection. Restart it with its debugging port, and try again.", exception);
        }

        var relay = new TabRelay(new CdpSocket(socket), lent, judge, logger);
        relay._work = Task.WhenAll(relay.FromBrowserAsync(), relay.FromDriverAsync());
        return relay;
    }

    /// <summary>Closes what the task opened and nothing else, and lets go of the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_end.IsCancellationRequested)
            return;
        try
        {
            foreach (var tab in _tabs.Opened)
                await AskAsync(null, "Target.closeTarget", new { targetId = tab }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SurfaceException or TimeoutException or WebSocketException or ObjectDisposedException)
        {
            _logger.LogDebug(exception, "A tab was gone before it was closed.");
        }

        await _end.CancelAsync().ConfigureAwait(false);
        _door.Dispose();
        _browser.Dispose();
        _driver?.Dispose();
        await _work.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task FromDriverAsync()
    {
        try
        {
            var driver = _driver = await _door.WaitAsync(_end.Token).ConfigureAwait(false);
            while (await driver.ReceiveAsync(_end.Token).ConfigureAwait(false) is { } message)
                await HearDriverAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // One side is gone; the surface says so when it is used next.
        }
        finally
        {
            _driver?.Dispose();
        }
    }

    private async Task FromBrowserAsync()
    {
        try
        {
            while (await _browser.ReceiveAsync(_end.Token).ConfigureAwait(false) is { } message)
                await HearBrowserAsync(message).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // As above.
        }
        finally
        {
            foreach (var waiting in _asked.Values)
                waiting.TrySetException(Faults.Gone());
            _driver?.Dispose();
        }
    }

    private static bool IsEnd(Exception exception) => exception is OperationCanceledException or WebSocketException or ObjectDisposedException or IOException or InvalidOperationException or System.Net.Sockets.SocketException;

    private async Task HearDriverAsync(ReadOnlyMemory<byte> message)
    {
        using var read = JsonDocument.Parse(message);
        var command = read.RootElement;
        var id = command.GetProperty("id").GetInt32();
        var method = command.Text("method") ?? "";
        var session = command.Text("sessionId");
        var about = command.TryGetProperty("params", out var given) ? given : default;
        if (session is null || _wholeSessions.ContainsKey(session))
        {
            await HearForBrowserAsync(id, session, method, about, message).ConfigureAwait(false);
        }
        else if (!_tabs.HasSession(session))
        {
            await RefuseAsync(id, session, "Session with given id not found.").ConfigureAwait(false);
        }
        else if (NotForTabs.Any(kind => method.StartsWith(kind, StringComparison.Ordinal)) || (method.StartsWith("Target.", StringComparison.Ordinal) && !MayTarget(method, about)))
        {
            await RefuseAsync(id, session, $"'{method}' is for the whole browser.").ConfigureAwait(false);
        }
        else
        {
            await _browser.SendAsync(message, _end.Token).ConfigureAwait(false);
        }
    }

    private bool MayTarget(string method, JsonElement about) => method switch
    {
        "Target.setAutoAttach" => true,
        "Target.getTargetInfo" => about.Text("targetId") is not { } target || _tabs.IsReached(target),
        "Target.detachFromTarget" => about.Text("sessionId") is { } session && (_tabs.HasSession(session) || _wholeSessions.ContainsKey(session)),
        _ => false,
    };

    private async Task HearForBrowserAsync(int id, string? session, string method, JsonElement about, ReadOnlyMemory<byte> message)
    {
        if (Pretended.Contains(method))
        {
            await AnswerAsync(id, session, new { }).ConfigureAwait(false);
        }
        else if (method == "Target.setAutoAttach")
        {
            _ = WatchTabsAsync(id, session);
        }
        else if (method == "Target.createTarget")
        {
            _passed[id] = method;
            Interlocked.Increment(ref _creating);
            // A window of its own, so that the person can go on in theirs.
            await SendAsync(id, session, method, new { url = "about:blank", newWindow = true }).ConfigureAwait(false);
        }
        else if (ForWholeBrowser.Contains(method) && MayAsk(method, about))
        {
            _passed[id] = method;
            await _browser.SendAsync(message, _end.Token).ConfigureAwait(false);
        }
        else
        {
            await RefuseAsync(id, session, $"'{method}' is not for a task's tabs.").ConfigureAwait(false);
        }
    }

    private bool MayAsk(string method, JsonElement about) => method switch
    {
        "Target.attachToTarget" => _tabs.IsReached(about.Text("targetId")),
        "Target.closeTarget" => _tabs.IsOwn(about.Text("targetId")) && about.Text("targetId") != _tabs.Lent,
        "Target.getTargetInfo" or "Target.detachFromTarget" => MayTarget(method, about),
        _ => true,
    };

    /// <summary>Learns of tabs as they come. Those there are already are told of once, too.</summary>
    private async Task WatchTabsAsync(int id, string? session)
    {
        try
        {
            var filter = new object[] { new { type = "page" } };
            await AskAsync(null, "Target.setAutoAttach", new { autoAttach = true, waitForDebuggerOnStart = true, flatten = true, filter }).ConfigureAwait(false);
            if (_tabs.Lent is not null && !_tabs.IsLentSeen)
                await RefuseAsync(id, session, "No such tab.").ConfigureAwait(false);
            else
                await AnswerAsync(id, session, new { }).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEnd(exception) || exception is SurfaceException or TimeoutException)
        {
            _driver?.Dispose();
        }
    }

    private async Task HearBrowserAsync(ReadOnlyMemory<byte> message)
    {
        using var read = JsonDocument.Parse(message);
        var told = read.RootElement;
        if (told.TryGetProperty("id", out var number))
        {
            await HearAnswerAsync(number.GetInt32(), told, message).ConfigureAwait(false);
            return;
        }

        var session = told.Text("sessionId");
        switch (told.Text("method"))
        {
            case "Target.attachedToTarget":
                await AttachedAsync(session, told.GetProperty("params"), message).ConfigureAwait(false);
                break;
            case "Target.detachedFromTarget":
                var ended = told.GetProperty("params").Text("sessionId") ?? "";
                if (_tabs.Remove(ended) || _wholeSessions.TryRemove(ended, out _))
                    await PassOnAsync(message).ConfigureAwait(false);
                break;
            case "Fetch.requestPaused" when session is not null && _tabs.HasSession(session):
                _ = JudgeAsync(session, told.GetProperty("params").Clone());
                break;
            default:
                if (session is not null && _tabs.HasSession(session))
                    await PassOnAsync(message).ConfigureAwait(false);
                break;
        }
    }

    private async Task HearAnswerAsync(int id, JsonElement told, ReadOnlyMemory<byte> message)
    {
        if (id >= OwnNumbers)
        {
            if (_asked.TryRemove(id, out var waiting))
                waiting.TrySetResult(told.Clone());
            return;
        }

        _passed.TryRemove(id, out var method);
        var result = told.TryGetProperty("result", out var given) ? given : default;
        if (method == "Target.attachToBrowserTarget" && result.Text("sessionId") is { } whole)
            _wholeSessions[whole] = true;
        if (method == "Target.createTarget")
        {
            if (result.Text("targetId") is { } created)
                _tabs.Own(created);
            Interlocked.Decrement(ref _creating);
            foreach (var undecided in _undecided.ToArray())
            {
                _undecided.Remove(undecided);
                using var again = JsonDocument.Parse(undecided);
                await AttachedAsync(null, again.RootElement.GetProperty("params"), undecided).ConfigureAwait(false);
            }
        }

        await PassOnAsync(message).ConfigureAwait(false);
    }

    private async Task AttachedAsync(string? parent, JsonElement about, ReadOnlyMemory<byte> message)
    {
        var session = about.Text("sessionId")!;
        var info = about.GetProperty("targetInfo");
        var target = info.Text("targetId")!;
        if (parent is null && info.Text("type") == "browser")
        {
            // What a whole-browser session is told of by its answer, too.
            _wholeSessions[session] = true;
            await PassOnAsync(message).ConfigureAwait(false);
        }
        else if (parent is null && !_tabs.Claims(target, info.Text("openerId")))
        {
            if (Volatile.Read(ref _creating) > 0)
                _undecided.Add(message.ToArray());
            else
                await LetGoAsync(session).ConfigureAwait(false);
        }
        else if (parent is null)
        {
            _tabs.Own(target);
            await AdoptAsync(session, target, message).ConfigureAwait(false);
        }
        else if (_wholeSessions.ContainsKey(parent) && _tabs.IsReached(target))
        {
            // A second session of the driver's on what is guarded already.
            _tabs.Add(session, target);
            await PassOnAsync(message).ConfigureAwait(false);
        }
        else if (_tabs.HasSession(parent))
        {
            await AdoptAsync(session, target, message).ConfigureAwait(false);
        }
    }

    /// <summary>Guards it before the driver hears of it, so before it runs on.</summary>
    private async Task AdoptAsync(string session, string target, ReadOnlyMemory<byte> message)
    {
        _tabs.Add(session, target);
        await SendAsync(Next(), session, "Fetch.enable", new { patterns = new[] { new { urlPattern = "*", requestStage = "Request" } } }).ConfigureAwait(false);
        await PassOnAsync(message).ConfigureAwait(false);
    }

    /// <summary>A tab of the person's: nothing is asked of it.</summary>
    private async Task LetGoAsync(string session)
    {
        await SendAsync(Next(), session, "Runtime.runIfWaitingForDebugger", new { }).ConfigureAwait(false);
        await SendAsync(Next(), null, "Target.detachFromTarget", new { sessionId = session }).ConfigureAwait(false);
    }

    private async Task JudgeAsync(string session, JsonElement paused)
    {
        if (paused.Text("requestId") is not { } request)
            return;
        string? refusal = "It can't be read.";
        var isDocument = paused.Text("resourceType") == "Document";
        try
        {
            if (Uri.TryCreate(paused.GetProperty("request").Text("url"), UriKind.Absolute, out var address))
                refusal = await _judge.RefuseAsync(address, isDocument, _tabs.IsOwn(paused.Text("frameId")), _end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _logger.LogError(exception, "A request could not be judged and is refused.");
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            if (refusal is null)
                await SendAsync(Next(), session, "Fetch.continueRequest", new { requestId = request }).ConfigureAwait(false);
            else
                // "Aborted" leaves the page that is shown in place.
                await SendAsync(Next(), session, "Fetch.failRequest", new { requestId = request, errorReason = isDocument ? "Aborted" : "BlockedByClient" }).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            // The browser is gone, and the request with it.
        }
    }

    private async Task<JsonElement> AskAsync(string? session, string method, object about)
    {
        var id = Next();
        var waiting = _asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(id, session, method, about).ConfigureAwait(false);
        return await waiting.Task.WaitAsync(Limit, _end.Token).ConfigureAwait(false);
    }

    private int Next() => Interlocked.Increment(ref _number);

    private Task SendAsync(int id, string? session, string method, object about) =>
        _browser.SendAsync(
            session is null
                ? JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = about })
                : JsonSerializer.SerializeToUtf8Bytes(new { id, sessionId = session, method, @params = about }),
            _end.Token);

    private Task PassOnAsync(ReadOnlyMemory<byte> message) => _driver?.SendAsync(message, _end.Token) ?? Task.CompletedTask;

    private Task AnswerAsync(int id, string? session, object result) =>
        PassOnAsync(session is null ? JsonSerializer.SerializeToUtf8Bytes(new { id, result }) : JsonSerializer.SerializeToUtf8Bytes(new { id, sessionId = session, result }));

    private Task RefuseAsync(int id, string? session, string message)
    {
        var error = new { code = -32000, message };
        return PassOnAsync(session is null ? JsonSerializer.SerializeToUtf8Bytes(new { id, error }) : JsonSerializer.SerializeToUtf8Bytes(new { id, sessionId = session, error }));
    }
}
