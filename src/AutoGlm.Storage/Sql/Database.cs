using System.Data.Common;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Storage.Sql;

/// <summary>
/// What the stores know of a database: all their SQL is written once, for every provider, with the parameters <c>$1</c>,
/// <c>$2</c>, … in the order of the values. Whole numbers, truths (0 and 1) and times (UTC ticks) are 64-bit integers everywhere.
/// </summary>
/// <remarks>
/// Where several may write at once, rows of runs are locked by three rules: what changes a run's owner or ends it takes
/// <see cref="Claim"/> first; what needs the run to stay as it is, but doesn't change it, takes <see cref="Hold"/>; a run's
/// ordinary progress is a plain update. Only the first two exclude each other, so nothing waits for progress.
/// </remarks>
internal abstract class Database(TimeProvider time)
{
    /// <summary>How many connections of a process may write at once.</summary>
    public virtual int Writers => 1;

    /// <summary>How long an outage may last before whoever wants to read or write is told.</summary>
    public virtual TimeSpan Patience => TimeSpan.Zero;

    /// <summary>Ends a SELECT whose rows this transaction is going to change in a way that others must wait for.</summary>
    /// <param name="of">The table's name in the SELECT, where there are several.</param>
    public virtual string Claim(string? of = null) => "";

    /// <summary>As <see cref="Claim"/>; rows that others claim or hold are passed over.</summary>
    public virtual string ClaimFree(string of) => "";

    /// <summary>Ends a SELECT whose rows must not be claimed by others until this transaction is over.</summary>
    /// <param name="of">The table's name in the SELECT, where there are several.</param>
    public virtual string Hold(string? of = null) => "";

    /// <summary>As <see cref="Hold"/>; rows that others claim are passed over.</summary>
    public virtual string HoldFree(string of) => "";

    /// <summary>How others in this process reach it.</summary>
    public abstract DatabaseLink Link { get; }

    /// <summary>A pooled connection for reading beside the writer.</summary>
    public abstract ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>A connection of the writer's own: every commit on it is on the disk when it returns.</summary>
    public abstract WriteSession OpenForWriting();

    /// <summary>Closes pooled connections; nothing of the database stays open.</summary>
    public abstract void Close();

    /// <summary>Begins a transaction in which everything is read as it is at one moment, whoever writes meanwhile.</summary>
    public abstract string BeginReading { get; }

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

    /// <summary>Whether an index of parts of texts knows the text: none has fewer than three letters.</summary>
    protected static bool IsIndexed(string text) => text.EnumerateRunes().Count() >= 3;

    /// <summary>The value as the provider can hold it.</summary>
    public virtual object Value(object? value) => value ?? DBNull.Value;

    /// <summary>The parameter <c>$number</c>, without a value yet.</summary>
    public abstract DbParameter Parameter(int number);

    /// <summary>What a provider's error means and what to do about it.</summary>
    public abstract string Explain(DbException error);

    /// <summary>Whether the error says that the database, or the way to it, is gone for now.</summary>
    public virtual bool IsLost(Exception error) => false;

    /// <summary>Whether a transaction failed only because another got in its way.</summary>
    public virtual bool IsConflict(Exception error) => false;

    /// <summary>What became of a transaction in doubt, once that is decided.</summary>
    public virtual ValueTask<bool> WasCommittedAsync(CommitInDoubtException doubt) => throw new NotSupportedException();

    /// <summary>A command whose parameters are <c>$1</c>, <c>$2</c>, … in this order.</summary>
    public DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < values.Length; index++)
        {
            var parameter = Parameter(index + 1);
            parameter.Value = Value(values[index]);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>All rows of a query, waited for through an outage. Throws <see cref="StoreException"/> when they can't be had.</summary>
    public async ValueTask<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        for (OutageWait? outage = null; ;)
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
                outage ??= new OutageWait(time, Patience);
                if (!IsLost(error) || !await outage.PauseAsync(cancellationToken)) throw Explained(error);
            }
        }
    }

    /// <summary>The first row of a query; nothing (null, 0) when there is none. Otherwise as <see cref="QueryAsync"/>.</summary>
    public async ValueTask<T?> FirstAsync<T>(
        string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values) =>
        await QueryAsync(sql, read, cancellationToken, values) is [var first, ..] ? first : default;

    /// <summary>The error for callers: a provider's own with its explanation, any other as it is.</summary>
    public Exception Explained(Exception error) => error switch
    {
        DbException provider => new StoreException(Explain(provider), provider),
        CommitInDoubtException { InnerException: DbException provider } => new StoreException(Explain(provider), provider),
        _ => error,
    };
}
