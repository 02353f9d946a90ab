namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Several controls are to have values, told in one breath. None at all when the goal only says what to leave alone.</summary>
public sealed record FormClause : Clause
{
    /// <summary>What each is to have, and what is to be pressed in the end, in this order.</summary>
    public required IReadOnlyList<Clause> Entries { get; init; }

    /// <summary>Nothing but labels and values: no verb says what becomes of them.</summary>
    public bool IsBare { get; init; }
}
