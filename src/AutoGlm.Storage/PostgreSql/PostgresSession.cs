using System.Data.Common;
using AutoGlm.Storage.Sql;
using Npgsql;

namespace AutoGlm.Storage.PostgreSql;

/// <summary>
/// Writes to a server. What was sent without asking for its result waits until a result is asked for, and travels with it:
/// the journey costs more than the work. A whole group of appends is two journeys, what they do and the commit.
/// </summary>
internal sealed class PostgresSession(PostgresDatabase database, NpgsqlConnection connection, string writer, TimeProvider time) : WriteSession
{
    /// <summary>More at once would make the server wait for its client.</summary>
    private const int LargestBatch = 512;

    private readonly NpgsqlBatch _batch = connection.CreateBatch();
    private readonly List<PostgresStatement> _sent = [];
    private readonly Dictionary<string, Stack<PostgresStatement>> _spare = new(StringComparer.Ordinal);
    private long _number;
    private bool _begun;

    public override int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var statement = Add(sql, values, null);
        Settle();
        return statement.Changed;
    }

    public override object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Query(sql, static reader => reader.IsDBNull(0) ? null : reader.GetValue(0), values) is [var first, ..] ? first : null;

    public override IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Add(sql, values, null);
        var rows = new List<T>();
        Flush(reader =>
        {
            while (reader.Read()) rows.Add(read(reader));
        });
        return rows;
    }

    public override void Send(string sql, params ReadOnlySpan<object?> values)
    {
        Add(sql, values, null);
        if (_sent.Count >= LargestBatch) Settle();
    }

    public override void Require(Func<Exception> otherwise, string sql, params ReadOnlySpan<object?> values)
    {
        Add(sql, values, otherwise);
        if (_sent.Count >= LargestBatch) Settle();
    }

    public override void Begin()
    {
        _begun = false;
        Add("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", [], null);
        // By its number the transaction can be asked for if the answer to its commit is lost.
        Add(
            "INSERT INTO writers (id, number, at) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET number = excluded.number, at = excluded.at",
            [writer, ++_number, time.GetUtcNow().UtcTicks], null);
    }

    public override void Commit()
    {
        Settle();
        Add("COMMIT", [], null);
        try
        {
            Settle();
        }
        catch (Exception error) when (PostgresErrors.IsLost(error))
        {
            throw new CommitInDoubtException(writer, _number, error);
        }
    }

    public override void RollBack()
    {
        Forget();
        // Otherwise it never got as far as the server.
        if (_begun) Execute("ROLLBACK");
        _begun = false;
    }

    public override void Dispose()
    {
        _batch.Dispose();
        connection.Dispose();
    }

    private PostgresStatement Add(string sql, ReadOnlySpan<object?> values, Func<Exception>? otherwise)
    {
        if (!_spare.TryGetValue(sql, out var spare)) _spare[sql] = spare = new Stack<PostgresStatement>();
        if (!spare.TryPop(out var statement)) statement = new PostgresStatement(database, sql, values.IsEmpty ? [] : database.TypesOf(connection, sql));
        statement.Fill(values, otherwise);
        _batch.BatchCommands.Add(statement.Command);
        _sent.Add(statement);
        return statement;
    }

    private void Settle() => Flush(null);

    private void Flush(Action<NpgsqlDataReader>? read)
    {
        if (_sent.Count == 0) return;
        // The provider calls this a mistake of its user; it is a loss like any other.
        if (connection.FullState is System.Data.ConnectionState.Closed or System.Data.ConnectionState.Broken) throw new NpgsqlException("The connection is gone.", new IOException());
        _begun = true;
        try
        {
            using (var reader = _batch.ExecuteReader())
            {
                read?.Invoke(reader);
                while (reader.NextResult())
                {
                    // What is left returns nothing; it only must have been executed.
                }
            }
            Check();
            foreach (var statement in _sent) _spare[statement.Command.CommandText].Push(statement);
        }
        catch (PostgresException)
        {
            // What should have changed a row and didn't is why a later one failed.
            Check();
            throw;
        }
        finally
        {
            Forget();
        }
    }

    /// <summary>Throws for the first that changed no row and should have.</summary>
    private void Check()
    {
        foreach (var statement in _sent)
            if (statement is { Otherwise: { } otherwise, Changed: 0 }) throw otherwise();
    }

    /// <summary>What was not executed is not used again: it may still tell what it changed the time before.</summary>
    private void Forget()
    {
        _sent.Clear();
        _batch.BatchCommands.Clear();
    }
}
