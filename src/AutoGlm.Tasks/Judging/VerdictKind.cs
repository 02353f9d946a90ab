namespace AutoGlm.Tasks.Judging;

public enum VerdictKind
{
    /// <summary>What was expected is seen.</summary>
    Progress,
    /// <summary>Something changed, though not clearly what was expected.</summary>
    Changed,
    NoChange,
    /// <summary>The screen says no: a validation message, an error, something taken.</summary>
    Rejected,
    /// <summary>Led somewhere it should not; to be undone.</summary>
    WrongTurn,
    /// <summary>The action itself could not be performed.</summary>
    NotPerformed,
}
