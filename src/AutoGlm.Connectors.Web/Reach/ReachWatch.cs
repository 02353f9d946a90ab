using System.Collections.Concurrent;

namespace AutoGlm.Connectors.Web.Reach;

/// <summary>One surface in the guard's eyes: its rules, how to know its frames, and what was refused to it.</summary>
internal sealed class ReachWatch(string contextId, ReachRules rules, Func<string, Task<bool>> ownsFrame)
{
    private readonly ConcurrentQueue<Refusal> _refusals = new();
    private TaskCompletionSource _noted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ContextId => contextId;

    public ReachRules Rules => rules;

    public Task<bool> OwnsFrameAsync(string frameId) => ownsFrame(frameId);

    public void Note(Refusal refusal)
    {
        _refusals.Enqueue(refusal);
        Volatile.Read(ref _noted).TrySetResult();
    }

    /// <summary>Returns when something was refused, or after <paramref name="limit"/>.</summary>
    public async Task WaitAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await Volatile.Read(ref _noted).Task.WaitAsync(limit, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The page itself kept the link from being followed.
        }
    }

    /// <summary>What was refused since the last call; empties the list.</summary>
    public IReadOnlyList<Refusal> Take()
    {
        Volatile.Write(ref _noted, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var taken = new List<Refusal>();
        while (_refusals.TryDequeue(out var refusal))
            taken.Add(refusal);
        return taken;
    }

    public bool Any => !_refusals.IsEmpty;
}
