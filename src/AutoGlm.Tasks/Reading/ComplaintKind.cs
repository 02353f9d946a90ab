namespace AutoGlm.Tasks.Reading;

/// <summary>What a screen complains of.</summary>
public enum ComplaintKind
{
    /// <summary>Something broke or was refused.</summary>
    Error,
    /// <summary>A value is missing or not acceptable.</summary>
    Invalid,
    /// <summary>What was wanted is taken, full or sold out.</summary>
    Unavailable,
}
