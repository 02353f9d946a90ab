namespace AutoGlm.Workflows.Importing;

/// <summary>What became of a node of the file.</summary>
public enum ImportOutcome
{
    /// <summary>It does here what it did there.</summary>
    Mapped,

    /// <summary>It is here, and something about it is different or missing; its notes say what.</summary>
    Changed,

    /// <summary>Nothing here does the same: a node that is switched off keeps the original.</summary>
    Placeholder,

    /// <summary>It is not in the agent; the report tells what it was.</summary>
    Lost,
}
