using System.Data.Common;

namespace AutoGlm.Storage.Sql;

/// <summary>The writer's connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class WriteSession(Database database, DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Executes a statement and returns how many rows it changed; prepared once per text.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>All rows, read before anything else is executed.</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Begin() => Execute(database.BeginWriting);

    public void Commit() => Execute("COMMIT");

    public void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (DbException)
        {
            // The database has rolled back by itself, as SQLite does when the disk is full; the first error is the one to tell.
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private DbCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = database.Command(connection, sql, values);
            _prepared[sql] = command;
            return command;
        }
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }
}
