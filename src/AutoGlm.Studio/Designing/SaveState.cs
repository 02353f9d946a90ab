namespace AutoGlm.Studio.Designing;

/// <summary>How the document on screen relates to the stored draft.</summary>
public enum SaveState
{
    Saved,
    Unsaved,
    Saving,
    /// <summary>Someone else saved in between; nothing is written until a person chooses.</summary>
    Conflict,
    /// <summary>The store refused; tried again at the next change or on demand.</summary>
    Failed,
}
