using System.Data.Common;
using AutoGlm.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Sqlite;

/// <summary>Writes to a database file: every statement is executed at once.</summary>
internal sealed class SqliteSession(SqliteDatabase database, DbConnection connection) : WriteSession
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    public override int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public override object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Prepared(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public override IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public override void Send(string sql, params ReadOnlySpan<object?> values) => Execute(sql, values);

    public override void Require(Func<Exception> otherwise, string sql, params ReadOnlySpan<object?> values)
    {
        if (Execute(sql, values) == 0) throw otherwise();
    }

    public override void Begin() => Execute("BEGIN IMMEDIATE");

    public override void Commit() => Execute("COMMIT");

    public override void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full; the first error is the one to tell.
        }
    }

    public override void Dispose()
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
