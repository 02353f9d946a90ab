using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Stores;

/// <summary>Keeps runs and their journals. Writing members return once what they wrote is synced to disk.</summary>
public interface IRunStore
{
    /// <summary>Writes the run and its first entry in one transaction; the caller then owns it. Null when there is a run of that id already.</summary>
    ValueTask<RunLease?> CreateAsync(NewRun run, CancellationToken cancellationToken);

    /// <summary>
    /// Adds entries. Throws <see cref="LeaseLostException"/> and writes nothing when the lease's fence is no longer the run's,
    /// or the run has ended.
    /// </summary>
    ValueTask AppendAsync(RunAppend append, CancellationToken cancellationToken);

    /// <summary>Null when there is no such run.</summary>
    ValueTask<StoredRun?> FindAsync(string runId, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="take"/> entries after <paramref name="afterSequence"/>, in order.</summary>
    ValueTask<IReadOnlyList<StoredEntry>> ReadJournalAsync(string runId, long afterSequence, int take, CancellationToken cancellationToken);

    /// <summary>Open waits for people, those first that end first, then the oldest.</summary>
    ValueTask<IReadOnlyList<InboxItem>> InboxAsync(int take, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<RunView>> ListAsync(RunQuery query, CancellationToken cancellationToken);
}
