namespace AutoGlm.Studio.Designing.Lessons;

/// <summary>Where a lesson went.</summary>
public enum LessonOutcome
{
    /// <summary>Into the document that is open in the designer, where it can be undone.</summary>
    OpenDocument,
    /// <summary>Into the stored draft.</summary>
    StoredDraft,
    /// <summary>Nowhere: the agent, or the task in it, isn't there any more.</summary>
    NoTask,
    /// <summary>Nowhere: the draft was changed by others each time.</summary>
    Contended,
}
