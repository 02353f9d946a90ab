namespace AutoGlm.Workflows.Importing;

/// <summary>What a note of a report is about.</summary>
public enum ImportNoteKind
{
    /// <summary>It works a little differently here.</summary>
    Changed,

    /// <summary>It could not be taken over.</summary>
    Lost,

    /// <summary>A value was taken out of the file and has to be stored as a secret.</summary>
    Secret,

    /// <summary>Something is to be done before it works.</summary>
    Todo,
}
