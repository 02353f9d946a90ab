namespace AutoGlm.Engine.Audit;

/// <summary>
/// Who did what: entries that are only ever added, each with the hash of the one before. Stores put down what is done through
/// them in the same transaction; this is for everything else, before it is done.
/// </summary>
public interface IAuditLog
{
    /// <summary>Adds an entry and returns once it is on the disk. What it throws means that the deed must not be done.</summary>
    ValueTask<AuditHead> AppendAsync(AuditNote note, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> ListAsync(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="take"/> entries after that number, in order.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(long after, int take, CancellationToken cancellationToken);

    /// <summary>Walks the whole chain.</summary>
    /// <param name="noted">A head that was noted elsewhere; null for none.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    ValueTask<AuditCheck> CheckAsync(AuditHead? noted, CancellationToken cancellationToken);
}
