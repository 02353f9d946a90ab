using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Settling;

/// <summary>Knows which requests are under way in a surface and which of them are worth waiting for.</summary>
internal sealed class RequestTracker
{
    private static readonly TimeSpan OldAge = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<IRequest, long> _pending = new();
    private readonly ConcurrentDictionary<IPage, int> _status = new();
    private readonly ConcurrentDictionary<string, bool> _endless = new();
    private readonly TimeProvider _time;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _actionAt;

    public RequestTracker(IBrowserContext context, TimeProvider time)
    {
        _time = time;
        _actionAt = time.GetTimestamp();
        context.Request += (_, request) =>
        {
            if (request.ResourceType is not ("document" or "xhr" or "fetch" or "script" or "stylesheet"))
                return;
            _pending[request] = time.GetTimestamp();
            if (request.ResourceType == "document")
                Tell();
        };
        context.RequestFinished += (_, request) => Done(request);
        context.RequestFailed += (_, request) => Done(request);
        context.Response += (_, response) => Answered(response);
    }

    /// <summary>Requests that begin from now on are taken for effects of the action.</summary>
    public void MarkAction() => _actionAt = _time.GetTimestamp();

    /// <summary>HTTP status of the window's document; null when it had none.</summary>
    public int? StatusOf(IPage page) => _status.TryGetValue(page, out var status) ? status : null;

    /// <summary>Whether a new document for the window is on its way.</summary>
    public bool IsNavigating(IPage page) =>
        _pending.Keys.Any(request => request.ResourceType == "document" && IsMain(request, page));

    /// <summary>Whether something worth waiting for is under way.</summary>
    public bool IsBusy(IPage page) => Relevant(page).Any();

    /// <summary>What outlasted the wait is a stream or a long poll; it isn't waited for again.</summary>
    public void GiveUpOn(IPage page)
    {
        foreach (var request in Relevant(page))
            _endless[PathOf(request)] = true;
    }

    /// <summary>Returns at the next end of a request, or after <paramref name="limit"/>.</summary>
    public Task WaitAsync(TimeSpan limit, CancellationToken cancellationToken) => UntilAsync(Volatile.Read(ref _changed).Task, limit, cancellationToken);

    private async Task UntilAsync(Task changed, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(limit, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The caller looks again.
        }
    }

    /// <summary>Returns when the window's next document is on its way or there, or after <paramref name="limit"/>.</summary>
    public async Task WaitForNavigationAsync(IPage page, TimeSpan limit, CancellationToken cancellationToken)
    {
        // Taken before the look, so that a request that begins just then isn't missed.
        var changed = Volatile.Read(ref _changed).Task;
        if (!IsNavigating(page))
            await UntilAsync(changed, limit, cancellationToken).ConfigureAwait(false);
    }

    private static string PathOf(IRequest request) => request.Url.Split('?', '#')[0];

    private static bool IsMain(IRequest request, IPage page)
    {
        try
        {
            return request.Frame == page.MainFrame;
        }
        catch (PlaywrightException)
        {
            // A window's very first request comes before its frame is known; a service worker's has none.
            return request.IsNavigationRequest;
        }
    }

    private IEnumerable<IRequest> Relevant(IPage page) =>
        from entry in _pending
        where entry.Value >= _actionAt || _time.GetElapsedTime(entry.Value) < OldAge
        where !_endless.ContainsKey(PathOf(entry.Key)) && BelongsTo(entry.Key, page)
        select entry.Key;

    private static bool BelongsTo(IRequest request, IPage page)
    {
        try
        {
            return request.Frame.Page == page;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private void Answered(IResponse response)
    {
        var request = response.Request;
        if (!request.IsNavigationRequest || response.Status is >= 300 and < 400)
            return;
        try
        {
            var page = request.Frame.Page;
            if (request.Frame == page.MainFrame)
                _status[page] = response.Status;
        }
        catch (PlaywrightException)
        {
            // The frame went before its answer came.
        }
    }

    private void Done(IRequest request)
    {
        _pending.TryRemove(request, out _);
        Tell();
    }

    private void Tell() =>
        Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
