namespace AutoGlm.Engine.Stores;

/// <summary>
/// Who may write to which run. A process has one lease that it renews for all its runs; each run has a fence that grows
/// whenever it changes hands.
/// </summary>
public interface ILeaseStore
{
    /// <summary>Says that the owner lives at least until then.</summary>
    ValueTask RenewAsync(string owner, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The owner's runs as they are now: what is missing was taken over or has ended.</summary>
    ValueTask<IReadOnlySet<(string RunId, long Fence)>> OwnedAsync(string owner, CancellationToken cancellationToken);

    /// <summary>
    /// Takes over a run that has not ended and whose owner is none or out of time. With <paramref name="force"/> also from a
    /// living owner, who then can't write any more. Null when it can't be had.
    /// </summary>
    ValueTask<RunLease?> AcquireAsync(string runId, string owner, DateTimeOffset now, bool force, CancellationToken cancellationToken);

    /// <summary>
    /// Runs without a living owner that have something to do: running ones, and waiting ones that were given a signal, or
    /// whose owner died before it had seen to it that the wait can end.
    /// </summary>
    ValueTask<IReadOnlyList<string>> FindAbandonedAsync(DateTimeOffset now, int take, CancellationToken cancellationToken);

    /// <summary>Lets go of one run.</summary>
    ValueTask ReleaseAsync(RunLease lease, CancellationToken cancellationToken);

    /// <summary>Lets go of all the owner's runs; the owner is gone.</summary>
    ValueTask RetireAsync(string owner, CancellationToken cancellationToken);
}
