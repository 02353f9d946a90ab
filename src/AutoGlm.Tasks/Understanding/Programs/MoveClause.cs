using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>Something is taken and put elsewhere by dragging.</summary>
public sealed record MoveClause : Clause
{
    public required Selection Thing { get; init; }

    public required MovePlace Where { get; init; }

    /// <summary>What it is put into, above, below or beside; null where <see cref="Where"/> says enough.</summary>
    public Selection? To { get; init; }

    /// <summary>The other neighbour, for <see cref="MovePlace.Between"/>.</summary>
    public Selection? Other { get; init; }

    /// <summary>Counted from 1, for <see cref="MovePlace.Position"/>; negative from the end. For <see cref="MovePlace.Shift"/> how many places down.</summary>
    public int? Position { get; init; }

    /// <summary>A side or corner of the target or the page, for <see cref="MovePlace.Side"/>: "top left", "right", …; "top left part" for the middle of it.</summary>
    public string? Side { get; init; }

    /// <summary>How far in pixels, for <see cref="MovePlace.By"/>.</summary>
    public Point By { get; init; }
}
