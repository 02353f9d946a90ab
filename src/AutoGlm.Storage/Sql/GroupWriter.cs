using AutoGlm.Storage.Telemetry;

namespace AutoGlm.Storage.Sql;

/// <summary>
/// The writer of a process. Whoever finds it idle commits on its own thread, so a lone run pays for no thread change;
/// whatever is handed in while a commit is being synced goes into the next one together, so concurrent runs share the cost
/// of a sync. Where the database takes several writers, another one joins when a transaction has been going on for long,
/// so that one that waits for somebody doesn't hold up the others. When the database goes away, what was to be written
/// waits for it to come back.
/// </summary>
internal sealed class GroupWriter(Database database, TimeProvider time) : IAsyncDisposable
{
    /// <summary>More in one transaction saves little, and would keep other processes waiting.</summary>
    private const int LargestGroup = 1024;

    /// <summary>How often a write that got in another's way is tried.</summary>
    private const int MostTries = 20;

    /// <summary>A transaction that takes longer than this waits for something.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(10);

    private readonly Lock _lock = new();
    private readonly Queue<IWrite> _waiting = new();
    private readonly Stack<WriteSession> _sessions = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _writing;
    private long _since;
    private ITimer? _watch;
    private bool _watching;
    private bool _closed;

    /// <summary>
    /// Runs a piece of work inside a transaction and returns once that is synced. What it throws, this throws; then nothing
    /// of it was written. It may be run more than once, so it must do nothing but use the session.
    /// </summary>
    public ValueTask<T> WriteAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<T>(work);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(write);
            if (_writing > 0)
            {
                Watch(Long);
                return new ValueTask<T>(write.Task);
            }
            _writing++;
        }
        CommitNext();
        return new ValueTask<T>(write.Task);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _closed = true;
            if (_writing == 0) _idle.TrySetResult();
        }
        await _idle.Task;
        if (_watch is not null) await _watch.DisposeAsync();
        while (_sessions.TryPop(out var session)) session.Dispose();
    }

    /// <summary>Looks again after that time whether another writer should join.</summary>
    private void Watch(TimeSpan after)
    {
        if (_watching || database.Writers == 1) return;
        _watching = true;
        _watch ??= time.CreateTimer(static writer => ((GroupWriter)writer!).Join(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watch.Change(after, Timeout.InfiniteTimeSpan);
    }

    private void Join()
    {
        lock (_lock)
        {
            _watching = false;
            if (_waiting.Count == 0 || _writing == database.Writers) return;
            if (time.GetElapsedTime(_since) is var elapsed && elapsed < Long)
            {
                Watch(Long - elapsed);
                return;
            }
            _writing++;
        }
        CommitNext();
    }

    private void CommitNext()
    {
        var group = new List<IWrite>();
        lock (_lock)
        {
            _since = time.GetTimestamp();
            while (group.Count < LargestGroup && _waiting.TryDequeue(out var write)) group.Add(write);
        }
        if (Attempt(group) is { } outage) _ = OutlastAsync(outage);
        else GoOn();
    }

    private void GoOn()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _writing--;
                if (_closed && _writing == 0) _idle.TrySetResult();
                return;
            }
        }
        // The next group is others' business: the one who committed this group goes on with its own.
        ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.CommitNext(), this, preferLocal: false);
    }

    /// <summary>Commits a group; returns what is left of it when the database went away.</summary>
    private Outage? Attempt(IReadOnlyList<IWrite> group)
    {
        if (group.Count == 0) return null;
        WriteSession? session = null;
        // What the transaction at hand is of: first all, then, where that failed, one after the other.
        var (first, count) = (0, group.Count);
        try
        {
            lock (_lock) _sessions.TryPop(out session);
            session ??= database.OpenForWriting();
            if (Commit(session, group) is { } error)
            {
                // One of them failed half-way and took the others' transaction along: each for itself, so that only that one fails.
                for (count = 1; first < group.Count; first++) Alone(session, group[first], group.Count == 1 ? error : null);
            }
            lock (_lock) _sessions.Push(session);
            return null;
        }
        catch (Exception error) when (error is CommitInDoubtException || database.IsLost(error))
        {
            session?.Dispose();
            return new Outage([.. group.Skip(first)], error is CommitInDoubtException ? count : 0, error);
        }
        catch (Exception error)
        {
            // A connection that failed outside a statement is not trusted again.
            session?.Dispose();
            foreach (var write in group.Skip(first)) write.Fail(database.Explained(error));
            return null;
        }
    }

    /// <summary>Commits one write, again where it only got in another's way, or fails it.</summary>
    private void Alone(WriteSession session, IWrite write, Exception? known)
    {
        var error = known ?? Commit(session, [write]);
        for (var tries = 1; error is not null && database.IsConflict(error) && tries < MostTries; tries++) error = Commit(session, [write]);
        if (error is not null) write.Fail(database.Explained(error));
    }

    /// <summary>Commits writes in one transaction. Returns what one of them failed with; then nothing of any is written.</summary>
    private Exception? Commit(WriteSession session, IReadOnlyList<IWrite> writes)
    {
        var since = StoreTelemetry.Begin();
        session.Begin();
        try
        {
            foreach (var write in writes) write.Do(session);
            session.Commit();
            StoreTelemetry.Committed(since, writes.Count);
        }
        catch (Exception error) when (error is not CommitInDoubtException && !database.IsLost(error))
        {
            session.RollBack();
            return error;
        }
        foreach (var write in writes) write.Finish();
        return null;
    }

    /// <summary>Writes what is left once the database is back, or fails it when that takes too long.</summary>
    private async Task OutlastAsync(Outage outage)
    {
        var wait = new OutageWait(time, database.Patience);
        for (Outage? left = outage; left is not null; left = await GoOnAsync(left))
        {
            if (!Volatile.Read(ref _closed) && await wait.PauseAsync(CancellationToken.None)) continue;
            foreach (var write in left.Left) write.Fail(database.Explained(left.Error));
            break;
        }
        GoOn();
    }

    private async ValueTask<Outage?> GoOnAsync(Outage outage)
    {
        if (outage.Error is not CommitInDoubtException doubt) return Attempt(outage.Left);
        try
        {
            if (!await database.WasCommittedAsync(doubt)) return Attempt(outage.Left);
            foreach (var write in outage.Left.Take(outage.Doubtful)) write.Finish();
            return Attempt([.. outage.Left.Skip(outage.Doubtful)]);
        }
        catch (Exception error) when (database.IsLost(error))
        {
            return outage;
        }
        catch (Exception error)
        {
            foreach (var write in outage.Left) write.Fail(database.Explained(error));
            return null;
        }
    }

    /// <summary>What the database's going away left undone.</summary>
    /// <param name="Left">Writes, in order.</param>
    /// <param name="Doubtful">How many of them, from the first, may have been committed: those of one transaction.</param>
    /// <param name="Error">How it went away.</param>
    private sealed record Outage(IReadOnlyList<IWrite> Left, int Doubtful, Exception Error);

    private interface IWrite
    {
        void Do(WriteSession session);

        void Finish();

        void Fail(Exception error);
    }

    private sealed class Write<T>(Func<WriteSession, T> work) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Task => _done.Task;

        public void Do(WriteSession session) => _result = work(session);

        public void Finish() => _done.TrySetResult(_result!);

        public void Fail(Exception error) => _done.TrySetException(error);
    }
}
