namespace AutoGlm.Engine.Audit;

/// <summary>Walks a chain entry by entry, from the first on, wherever the entries come from.</summary>
/// <param name="noted">A head that was noted elsewhere; null for none.</param>
/// <param name="kept">The head that is kept with the entries, as it was before the walk; null where none is.</param>
public sealed class AuditWalk(AuditHead? noted, AuditHead? kept = null)
{
    private AuditHead _head = AuditHead.None;
    private AuditFault? _fault;

    /// <summary>Where to go on reading: after this one.</summary>
    public long Last => _head.Number;

    /// <summary>Looks at the next entry; false when something is wrong with it, and there is no point in going on.</summary>
    public bool Take(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_fault is not null) return false;
        _fault = entry switch
        {
            _ when entry.Number != Last + 1 => AuditFault.Missing,
            _ when entry.Previous != _head.Hash => AuditFault.Unhinged,
            _ when entry.Hash != AuditChain.HashOf(entry) => AuditFault.Changed,
            _ when IsOther(noted, entry) || IsOther(kept, entry) => AuditFault.Rewritten,
            _ => null,
        };
        if (_fault is null) _head = new AuditHead(entry.Number, entry.Hash);
        return _fault is null;
    }

    /// <summary>The next entry can't be read.</summary>
    public void Stumble() => _fault ??= AuditFault.Unreadable;

    /// <summary>What came of it, once there are no more entries.</summary>
    public AuditCheck End()
    {
        var fault = _fault ?? (Last < (kept?.Number ?? 0) || Last < (noted?.Number ?? 0) ? AuditFault.CutOff : null);
        return new AuditCheck(Last, _head, fault, fault is null ? null : Last + 1);
    }

    private static bool IsOther(AuditHead? head, AuditEntry entry) => head?.Number == entry.Number && head.Hash != entry.Hash;
}
