namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A control is to have a value, however it is put in: typed, chosen, slid, stepped, picked from a calendar.</summary>
public sealed record SetClause : Clause
{
    /// <summary>Which control; null when only the value is said ("choose Friday").</summary>
    public Selection? Field { get; init; }

    /// <summary>What it is to show; several for a control that takes several.</summary>
    public required IReadOnlyList<ValueSource> Values { get; init; }

    /// <summary>Put after what is there, instead of in its place.</summary>
    public bool Append { get; init; }
}
