using AutoGlm.Storage.Telemetry;

namespace AutoGlm.Storage.Sql;

/// <summary>
/// The one writer of a process. Whoever finds it idle commits on its own thread, so a lone run pays for no thread change;
/// whatever is handed in while a commit is being synced goes into the next one together, so concurrent runs share the
/// cost of a sync.
/// </summary>
internal sealed class GroupWriter(Database database) : IAsyncDisposable
{
    /// <summary>More in one transaction saves little, and would keep other processes waiting.</summary>
    private const int LargestGroup = 1024;

    private readonly Lock _lock = new();
    private readonly Queue<IWrite> _waiting = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WriteSession? _session;
    private bool _writing;
    private bool _closed;

    /// <summary>Runs a piece of work inside the next transaction and returns once that is synced. What it throws, this throws; then nothing of it was written.</summary>
    public ValueTask<T> WriteAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new Write<T>(work);
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(write);
            if (_writing) return new ValueTask<T>(write.Task);
            _writing = true;
        }
        CommitNext();
        return new ValueTask<T>(write.Task);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _closed = true;
            if (!_writing) _idle.TrySetResult();
        }
        await _idle.Task;
        _session?.Dispose();
        _session = null;
    }

    private void CommitNext()
    {
        var group = new List<IWrite>();
        lock (_lock)
        {
            while (group.Count < LargestGroup && _waiting.TryDequeue(out var write)) group.Add(write);
        }
        try
        {
            Commit(_session ??= new WriteSession(database, database.OpenForWriting()), group);
        }
        catch (Exception error)
        {
            // A connection that failed outside a statement is not trusted again.
            _session?.Dispose();
            _session = null;
            foreach (var write in group) write.Fail(database.Explained(error));
        }
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _writing = false;
                if (_closed) _idle.TrySetResult();
                return;
            }
        }
        // The next group is others' business: the one who committed this group goes on with its own.
        ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.CommitNext(), this, preferLocal: false);
    }

    private void Commit(WriteSession session, List<IWrite> group)
    {
        if (TryTogether(session, group)) return;
        // One of them failed half-way and took the others' transaction along: each for itself, so that only that one fails.
        foreach (var write in group)
        {
            var since = StoreTelemetry.Begin();
            session.Begin();
            try
            {
                write.Do(session);
                session.Commit();
                StoreTelemetry.Committed(since, 1);
                write.Finish();
            }
            catch (Exception error)
            {
                session.RollBack();
                write.Fail(database.Explained(error));
            }
        }
    }

    private bool TryTogether(WriteSession session, List<IWrite> group)
    {
        var since = StoreTelemetry.Begin();
        session.Begin();
        try
        {
            foreach (var write in group) write.Do(session);
            session.Commit();
            StoreTelemetry.Committed(since, group.Count);
        }
        catch (Exception) when (group.Count > 1)
        {
            session.RollBack();
            return false;
        }
        catch (Exception error)
        {
            session.RollBack();
            group[0].Fail(database.Explained(error));
            return true;
        }
        foreach (var write in group) write.Finish();
        return true;
    }

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
