namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A control is to have a value, however it is put in: typed, chosen, slid, stepped, picked from a calendar.</summary>
public sealed record SetClause : Clause
{
    /// <summary>Which control; null when only the value is said ("choose Friday").</summary>
    public Selection? Field { get; init; }

    /// <summary>What it is to show; several for a control that takes several, or for its both ends. Empty when <see cref="Shift"/> or <see cref="Extreme"/> says it.</summary>
    public required IReadOnlyList<ValueSource> Values { get; init; }

    /// <summary>The values as they stand, in case they are one after all ("Rice and beans"); null when there is but one.</summary>
    public string? Whole { get; init; }

    /// <summary>Put after what is there, instead of in its place.</summary>
    public bool Append { get; init; }

    /// <summary>Told as typing, so that nothing is pressed afterwards that the goal doesn't name.</summary>
    public bool Typed { get; init; }

    /// <summary>By how much the value is to change, instead of what it is to be.</summary>
    public decimal? Shift { get; init; }

    /// <summary>The greatest value it takes (true) or the least (false).</summary>
    public bool? Extreme { get; init; }

    /// <summary>The values are the two ends of a range, the lower or earlier first.</summary>
    public bool IsRange { get; init; }

    /// <summary>Field and value stand in the one value without a border ("dish Pasta"); only the screen tells where it lies.</summary>
    public bool Unsplit { get; init; }

    /// <summary>Told as narrowing a list down, which searches do with it as well.</summary>
    public bool Narrows { get; init; }
}
