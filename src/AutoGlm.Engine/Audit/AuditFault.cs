namespace AutoGlm.Engine.Audit;

/// <summary>What is wrong with a chain, and where it begins.</summary>
public enum AuditFault
{
    /// <summary>An entry is not what its hash says: it was changed.</summary>
    Changed,

    /// <summary>An entry doesn't hang on the one before: that one, or what follows it, was replaced.</summary>
    Unhinged,

    /// <summary>An entry is missing.</summary>
    Missing,

    /// <summary>The last entries are missing: the chain ends before its head.</summary>
    CutOff,

    /// <summary>At the number that was noted elsewhere stands another entry: the chain was written anew.</summary>
    Rewritten,

    /// <summary>A line of a file is no entry.</summary>
    Unreadable,
}
