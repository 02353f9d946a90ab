using System.Threading.Channels;
using AutoGlm.Engine.Stores;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Sql;

/// <summary>
/// The one writer of a process. Whatever was handed in while a commit was being synced goes into the next commit
/// together, so concurrent runs share the cost of a sync and a lone one doesn't wait for others.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    /// <summary>More in one transaction saves little, and would keep other processes waiting.</summary>
    private const int LargestGroup = 1024;

    private readonly SqliteDatabase _database;
    private readonly Channel<IWrite> _writes = Channel.CreateUnbounded<IWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lazy<Task> _loop;

    public GroupWriter(SqliteDatabase database)
    {
        _database = database;
        // A thread of its own: SQLite blocks while it syncs.
        _loop = new(() => Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Runs a piece of work inside the next transaction and returns once that is synced. What it throws, this throws; then nothing of it was written.</summary>
    public ValueTask<T> WriteAsync<T>(Func<WriteSession, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _ = _loop.Value;
        var write = new Write<T>(work);
        if (!_writes.Writer.TryWrite(write)) throw new ObjectDisposedException(nameof(GroupWriter), "The data folder is closed.");
        return new ValueTask<T>(write.Task);
    }

    public async ValueTask DisposeAsync()
    {
        _writes.Writer.TryComplete();
        if (_loop.IsValueCreated) await _loop.Value;
    }

    private void Loop()
    {
        WriteSession? session = null;
        var group = new List<IWrite>();
        while (_writes.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && _writes.Reader.TryRead(out var write)) group.Add(write);
            try
            {
                session ??= new WriteSession(_database.OpenForWriting());
                Commit(session, group);
            }
            catch (Exception error)
            {
                // A connection that failed outside a statement is not trusted again.
                session?.Dispose();
                session = null;
                foreach (var write in group) write.Fail(Explained(error));
            }
        }
        session?.Dispose();
    }

    private static void Commit(WriteSession session, List<IWrite> group)
    {
        if (TryTogether(session, group)) return;
        // One of them failed half-way and took the others' transaction along: each for itself, so that only that one fails.
        foreach (var write in group)
        {
            session.Execute("BEGIN IMMEDIATE");
            try
            {
                write.Do(session);
                session.Execute("COMMIT");
                write.Finish();
            }
            catch (Exception error)
            {
                RollBack(session);
                write.Fail(Explained(error));
            }
        }
    }

    private static bool TryTogether(WriteSession session, List<IWrite> group)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var write in group) write.Do(session);
            session.Execute("COMMIT");
        }
        catch (Exception) when (group.Count > 1)
        {
            RollBack(session);
            return false;
        }
        catch (Exception error)
        {
            RollBack(session);
            group[0].Fail(Explained(error));
            return true;
        }
        foreach (var write in group) write.Finish();
        return true;
    }

    private static void RollBack(WriteSession session)
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full; the first error is the one to tell.
        }
    }

    private static Exception Explained(Exception error) => error is SqliteException sqlite
        ? new StoreException(sqlite.SqliteErrorCode switch
        {
            13 => "The disk that holds the data folder is full. Free some space; runs go on from where they are.",
            8 or 14 => "The data folder can't be written to. Check its owner and permissions.",
            11 or 26 => "The database in the data folder is damaged. Restore one of the copies in its backups folder.",
            _ => $"The database in the data folder refused a change ({sqlite.Message}). Try again.",
        }, sqlite)
        : error;

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
