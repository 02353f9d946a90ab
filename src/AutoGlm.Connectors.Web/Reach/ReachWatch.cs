using System.Net.Sockets;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>One surface in the guard's eyes: its rules, how to know its frames, and what was refused to it.</summary>
internal sealed class ReachWatch(string contextId, ReachRules rules, Destinations destinations, Func<string, Task<bool>> ownsFrame)
{
    /// <summary>A page that is refused again and again is told of as often as anyone would read it.</summary>
    private const int MostKept = 50;
    private readonly Lock _lock = new();
    private readonly List<Refusal> _new = [];
    private readonly List<Refusal> _untold = [];
    private TaskCompletionSource _noted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ContextId => contextId;

    public ReachRules Rules => rules;

    /// <summary>Whether a window was refused its document since the last action began.</summary>
    public bool Any
    {
        get
        {
            lock (_lock)
                return _new.Exists(refusal => refusal.IsTop);
        }
    }

    /// <summary>
    /// Why a document is not loaded: by how its address is written, then by where its host leads. Null when it is, and
    /// when the host leads nowhere, which the browser tells better.
    /// </summary>
    public async ValueTask<string?> RefuseAsync(Uri address, CancellationToken cancellationToken)
    {
        var refusal = rules.Refuse(address);
        if (refusal is not null || address.Scheme is not ("http" or "https"))
            return refusal;
        try
        {
            return (await destinations.FindAsync(address.IdnHost, address.Port, address.Scheme == "https", cancellationToken).ConfigureAwait(false)).Refusal;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public Task<bool> OwnsFrameAsync(string frameId) => ownsFrame(frameId);

    public void Note(Refusal refusal)
    {
        lock (_lock)
        {
            if (_new.Count < MostKept)
                _new.Add(refusal);
            _noted.TrySetResult();
        }
    }

    /// <summary>Returns when something was refused since the last action began, or after <paramref name="limit"/>.</summary>
    public async Task WaitAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        Task noted;
        lock (_lock)
            noted = _noted.Task;
        try
        {
            await noted.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The page itself kept the link from being followed.
        }
    }

    /// <summary>An action begins: what was refused before is not its doing, but still to be told.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            Keep();
            _noted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The document that a window was refused since <see cref="Begin"/>, which then counts as told; null when there was none.</summary>
    public Refusal? TakeTop()
    {
        lock (_lock)
        {
            var top = _new.Find(refusal => refusal.IsTop);
            if (top is not null)
                _new.RemoveAll(refusal => refusal.IsTop);
            return top;
        }
    }

    /// <summary>What was refused and not told yet, each reason once; counts as told from now on.</summary>
    public IReadOnlyList<string> TakeUntold()
    {
        lock (_lock)
        {
            Keep();
            string[] reasons = [.. _untold.Select(refusal => refusal.Reason).Distinct()];
            _untold.Clear();
            return reasons;
        }
    }

    private void Keep()
    {
        _untold.AddRange(_new.Take(MostKept - Math.Min(MostKept, _untold.Count)));
        _new.Clear();
    }
}
