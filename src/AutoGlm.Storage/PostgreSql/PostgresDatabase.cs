using System.Collections.Concurrent;
using System.Data.Common;
using AutoGlm.Storage.Sql;
using Npgsql;

namespace AutoGlm.Storage.PostgreSql;

/// <summary>A PostgreSQL database that any number of processes share, each with a few writers of its own.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>How long a row of a writer that is no more is kept; none is in doubt for that long.</summary>
    private static readonly TimeSpan WritersKept = TimeSpan.FromDays(30);

    private readonly NpgsqlDataSource _source;
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, string[]> _types = new(StringComparer.Ordinal);

    /// <summary>Nothing is connected to yet. Throws <see cref="DatabaseRefusedException"/> when the settings can't be followed.</summary>
    public PostgresDatabase(PostgresSettings settings, TimeProvider time)
        : base(time)
    {
        (Place, _time, _connectionString) = (settings.Place, time, settings.ConnectionString);
        try
        {
            _source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // Without the provider's words: they may quote the settings.
            throw new DatabaseRefusedException(DatabaseFault.Settings, Place, "Some of its settings don't go together.");
        }
    }

    /// <summary>Which database, for people.</summary>
    public string Place { get; }

    public override DatabaseLink Link => new(DatabaseKind.Postgres, NpgsqlFactory.Instance, _connectionString);

    public override int Writers => 4;

    public override TimeSpan Patience => TimeSpan.FromSeconds(60);

    public override string Claim(string? of = null) => Lock("UPDATE", of);

    public override string ClaimFree(string of) => Lock("UPDATE", of) + " SKIP LOCKED";

    public override string Hold(string? of = null) => Lock("KEY SHARE", of);

    public override string HoldFree(string of) => Lock("KEY SHARE", of) + " SKIP LOCKED";

    public override async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    public override WriteSession OpenForWriting()
    {
        var connection = Open();
        try
        {
            var writer = Guid.NewGuid().ToString("N");
            // Its row must be there before its first transaction: whoever asks what became of that waits for the row.
            Run(connection, "DELETE FROM writers WHERE at < $1", (_time.GetUtcNow() - WritersKept).UtcTicks);
            Run(connection, "INSERT INTO writers (id, number, at) VALUES ($1, 0, $2)", writer, _time.GetUtcNow().UtcTicks);
            return new PostgresSession(this, connection, writer, _time);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A connection on which a commit is synced to the server's disk before it is answered, whatever the server's default is,
    /// and whose transaction the server gives up when it hears nothing more of this process.
    /// </summary>
    public NpgsqlConnection Open()
    {
        var connection = _source.OpenConnection();
        try
        {
            Run(connection, "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')");
            Run(connection, "SELECT set_config('idle_in_transaction_session_timeout', '30s', false)");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override void Close()
    {
        _source.Dispose();
        // What others opened by the link is pooled apart.
        using var connection = new NpgsqlConnection(_connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    public override string BeginReading => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public override string Like => "ILIKE";

    /// <summary>As a set of runs, which the index gives at once.</summary>
    public override string RunsWith(string parameter, string text) =>
        IsIndexed(text) ? $"r.id IN (SELECT t.run FROM run_texts t WHERE t.text ILIKE {parameter} ESCAPE '\\')" : base.RunsWith(parameter, text);

    /// <summary>Without the one character that PostgreSQL's text can't hold.</summary>
    public override object Value(object? value) =>
        value is string text && text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : base.Value(value);

    public override DbParameter Parameter(int number) => new NpgsqlParameter();

    public override string Explain(DbException error) => PostgresErrors.Explain(error, Place);

    public override bool IsLost(Exception error)
    {
        if (!PostgresErrors.IsLost(error)) return false;
        // Other connections of the pool are no better.
        _source.Clear();
        return true;
    }

    public override bool IsConflict(Exception error) => PostgresErrors.IsConflict(error);

    public override async ValueTask<bool> WasCommittedAsync(CommitInDoubtException doubt)
    {
        await using var connection = await _source.OpenConnectionAsync();
        // Waits for a transaction that is still being committed, because that has the row. The server's own number of it
        // would not do: what a crash took along may be given out again.
        await using var command = Command(connection, "SELECT number FROM writers WHERE id = $1 FOR UPDATE", doubt.Writer);
        return await command.ExecuteScalarAsync() is long number && number == doubt.Number;
    }

    /// <summary>What the server takes a statement's parameters to be: a value alone doesn't tell, least of all one that is missing.</summary>
    public string[] TypesOf(NpgsqlConnection connection, string sql)
    {
        if (_types.TryGetValue(sql, out var known)) return known;
        using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"PREPARE autoglm_types AS {sql}"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT parameter_types::text[] FROM pg_prepared_statements WHERE name = 'autoglm_types'"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("DEALLOCATE autoglm_types"));
        return _types[sql] = (string[])batch.ExecuteScalar()!;
    }

    private void Run(NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static string Lock(string strength, string? of) => of is null ? $" FOR {strength}" : $" FOR {strength} OF {of}";
}
