namespace AutoGlm.Tasks.Judging;

/// <summary>The critic's word.</summary>
/// <param name="Kind">What came of it.</param>
/// <param name="Reason">One sentence for people and for the planner; may quote the screen, so untrusted.</param>
public sealed record Verdict(VerdictKind Kind, string Reason)
{
    public bool IsGood => Kind is VerdictKind.Progress or VerdictKind.Changed;
}
