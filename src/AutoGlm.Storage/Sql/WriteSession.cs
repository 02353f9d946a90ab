using System.Data.Common;

namespace AutoGlm.Storage.Sql;

/// <summary>The writer's connection, in its transaction. Used by one thread at a time. Statements are prepared once per text.</summary>
internal abstract class WriteSession : IDisposable
{
    /// <summary>Executes a statement and returns how many rows it changed.</summary>
    public abstract int Execute(string sql, params ReadOnlySpan<object?> values);

    /// <summary>The first column of the first row; null when there is none.</summary>
    public abstract object? Scalar(string sql, params ReadOnlySpan<object?> values);

    /// <summary>All rows, read before anything else is executed.</summary>
    public abstract IReadOnlyList<T> Query<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values);

    /// <summary>
    /// Executes a statement that returns no rows and whose count nobody needs. Where a statement is a journey to a server, it
    /// travels with those that follow it: cheaper than <see cref="Execute"/>, and what it does wrong may be thrown later, by another call.
    /// </summary>
    public abstract void Send(string sql, params ReadOnlySpan<object?> values);

    /// <summary>As <see cref="Send"/>, for a statement that must change a row: when it doesn't, the work is undone and fails with this error.</summary>
    public abstract void Require(Func<Exception> otherwise, string sql, params ReadOnlySpan<object?> values);

    public abstract void Begin();

    /// <summary>Throws whatever is wrong with what was sent; and <see cref="CommitInDoubtException"/> when the connection was lost before the answer.</summary>
    public abstract void Commit();

    /// <summary>Undoes the transaction, if there is still one to be undone.</summary>
    public abstract void RollBack();

    public abstract void Dispose();
}
