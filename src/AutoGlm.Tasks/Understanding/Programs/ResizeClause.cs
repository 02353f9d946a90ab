namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something is made larger or smaller by its edge or corner.</summary>
public sealed record ResizeClause : Clause
{
    public required Selection Thing { get; init; }

    /// <summary>Size to reach in pixels; null where the direction only is told or it doesn't matter.</summary>
    public double? Width { get; init; }

    public double? Height { get; init; }

    /// <summary>Part of the whole it is to take up, 0–1, where that is told.</summary>
    public double? Share { get; init; }

    /// <summary>1 for wider, −1 for narrower, 0 for leaving it.</summary>
    public int Wider { get; init; }

    /// <summary>1 for taller, −1 for lower, 0 for leaving it.</summary>
    public int Taller { get; init; }
}
