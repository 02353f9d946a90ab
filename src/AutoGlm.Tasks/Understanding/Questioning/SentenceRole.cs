namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>What a sentence of a goal is there for.</summary>
internal enum SentenceRole
{
    /// <summary>Says nothing of the matter: thanks, a greeting, "just the number".</summary>
    Idle,

    /// <summary>Tells why or about what, and asks for nothing.</summary>
    Told,

    /// <summary>Wants something to be told.</summary>
    Asks,

    /// <summary>Wants something to be done.</summary>
    Deed,
}
