namespace AutoGlm.Engine.Pairings;

/// <summary>Keeps pairings. Adding and removing are put down in the audit log.</summary>
public interface IPairingStore
{
    /// <summary>Oldest first.</summary>
    ValueTask<IReadOnlyList<Pairing>> ListAsync(CancellationToken cancellationToken);

    ValueTask AddAsync(Pairing pairing, CancellationToken cancellationToken);

    /// <summary>Notes that it was heard of. Nothing where there is no such pairing.</summary>
    ValueTask NoteUseAsync(string id, DateTimeOffset usedAt, CancellationToken cancellationToken);

    /// <summary>False when there was none.</summary>
    ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken);
}
