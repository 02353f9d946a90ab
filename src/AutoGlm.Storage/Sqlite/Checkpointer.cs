using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Sqlite;

/// <summary>
/// Brings what was written to the log into the database file, beside the writer. Left to the writer, as SQLite does it by
/// itself, one commit in a while would have to copy thousands of pages before it returns, and whatever waits for it would
/// stand still that long. The log can begin anew only when all of it is copied, so once it has grown the writer is kept
/// waiting after all, for the few pages that it wrote meanwhile.
/// </summary>
internal sealed class Checkpointer(SqliteDatabase database)
{
    /// <summary>Pages to be written before it is worth two syncs.</summary>
    private const int Pages = 1000;

    /// <summary>Pages in the log from which on it should begin anew. Below the writer's own <c>wal_autocheckpoint</c>, which is there in case this fails.</summary>
    private const int Long = 4000;

    /// <summary>How long the writer may be kept waiting for readers of what is about to be overwritten.</summary>
    private const int MostMilliseconds = 10;

    private readonly Lock _lock = new();
    private Task _work = Task.CompletedTask;
    private SqliteConnection? _connection;
    private int _written;
    private bool _working;
    private bool _closed;

    /// <summary>Called after each commit, with the pages it wrote.</summary>
    public void Wrote(int pages)
    {
        lock (_lock)
        {
            _written += pages;
            if (_written < Pages || _working || _closed) return;
            (_written, _working) = (0, true);
            _work = Task.Run(Work);
        }
    }

    /// <summary>Afterwards nothing of it is open.</summary>
    public void Close()
    {
        lock (_lock) _closed = true;
        _work.GetAwaiter().GetResult();
        _connection?.Dispose();
        _connection = null;
    }

    private void Work()
    {
        try
        {
            _connection ??= Open();
            // Neither waits for anybody nor makes anybody wait. The second time little is left.
            if (Copy("PASSIVE") is var (pages, copied) && copied < pages) Copy("PASSIVE");
            if (pages >= Long) Copy("FULL");
        }
        catch (SqliteException)
        {
            // The disk is full or gone: the writer finds that too, and says so.
        }
        finally
        {
            lock (_lock) _working = false;
        }
    }

    private SqliteConnection Open()
    {
        var connection = database.OpenFile();
        SqliteDatabase.Run(connection, $"PRAGMA busy_timeout = {MostMilliseconds}");
        return connection;
    }

    /// <summary>How many pages the log has, and how many of them are in the file by now.</summary>
    private (long Pages, long Copied) Copy(string how)
    {
        using var command = _connection!.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({how})";
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(1), reader.GetInt64(2)) : default;
    }
}
