using System.Data.Common;

namespace AutoGlm.Storage.Sql;

/// <summary>
/// What the stores know of a database: all their SQL is written once, for every provider, with the parameters <c>$1</c>,
/// <c>$2</c>, … in the order of the values. Whole numbers, truths (0 and 1) and times (UTC ticks) are 64-bit integers everywhere.
/// </summary>
internal abstract class Database
{
    /// <summary>Begins a transaction that writes.</summary>
    public abstract string BeginWriting { get; }

    /// <summary>How others in this process reach it.</summary>
    public abstract DatabaseLink Link { get; }

    /// <summary>A pooled connection for reading beside the writer.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A connection of the writer's own: every commit on it is on the disk when it returns.</summary>
    public abstract DbConnection OpenForWriting();

    /// <summary>Closes pooled connections; nothing of the database stays open.</summary>
    public abstract void Close();

    /// <summary>The operator that finds a pattern whatever the case of its letters.</summary>
    public abstract string Like { get; }

    /// <summary>A condition on the run <c>r</c>: that a text is part of what it is found by.</summary>
    /// <param name="parameter">Stands for <see cref="RunsWithValue"/> of the text.</param>
    /// <param name="text">What is looked for.</param>
    public virtual string RunsWith(string parameter, string text) => $"EXISTS (SELECT 1 FROM run_texts t WHERE t.run = r.id AND t.text {Like} {parameter} ESCAPE '\\')";

    public virtual string RunsWithValue(string text) => Part(text);

    /// <summary>A pattern that means the text itself, anywhere, with <c>\</c> as the escape.</summary>
    public static string Part(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>The parameter <c>$number</c>, without a value yet.</summary>
    public abstract DbParameter Parameter(int number);

    /// <summary>What a provider's error means and what to do about it.</summary>
    public abstract string Explain(DbException error);

    /// <summary>A command whose parameters are <c>$1</c>, <c>$2</c>, … in this order.</summary>
    public DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = Parameter(index + 1);
            parameter.Value = values[index] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>All rows of a query. Throws <see cref="Engine.Stores.StoreException"/> when they can't be had.</summary>
    public async ValueTask<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var command = Command(connection, sql, values);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
            return rows;
        }
        catch (DbException error)
        {
            throw Explained(error);
        }
    }

    /// <summary>The first row of a query; nothing (null, 0) when there is none. Throws <see cref="Engine.Stores.StoreException"/> when it can't be had.</summary>
    public async ValueTask<T?> FirstAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values) =>
        await QueryAsync(sql, read, cancellationToken, values) is [var first, ..] ? first : default;

    /// <summary>The error for callers: a provider's own with its explanation, any other as it is.</summary>
    public Exception Explained(Exception error) =>
        error is DbException database ? new Engine.Stores.StoreException(Explain(database), database) : error;
}
