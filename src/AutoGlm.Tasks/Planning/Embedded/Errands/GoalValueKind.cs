namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>What the form of a goal's value shows it to be.</summary>
internal enum GoalValueKind
{
    /// <summary>A quoted text.</summary>
    Text,
    Email,
    Phone,
    Number,
    /// <summary>Letters and digits that somebody gave out.</summary>
    Code,
    /// <summary>Words with capitals; may be only the name of something on the page.</summary>
    Name,
    Date,
    /// <summary>A time, a sum, a duration.</summary>
    Other,
}
