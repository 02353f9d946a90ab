namespace AutoGlm.Engine.Audit;

/// <summary>What came of walking the chain.</summary>
/// <param name="Entries">How many entries are in order, from the first on.</param>
/// <param name="Head">The end of what is in order: worth noting elsewhere when all is.</param>
/// <param name="Fault">What is wrong first; null when nothing is.</param>
/// <param name="At">The entry with which that begins; null when nothing is wrong.</param>
public sealed record AuditCheck(long Entries, AuditHead Head, AuditFault? Fault, long? At)
{
    public bool IsWhole => Fault is null;
}
