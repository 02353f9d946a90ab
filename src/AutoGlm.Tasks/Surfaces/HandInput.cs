namespace AutoGlm.Tasks.Surfaces;

/// <summary>One thing that a person's hand did. Never write it to a log: it may be part of a password.</summary>
public sealed record HandInput
{
    public required HandInputKind Kind { get; init; }

    /// <summary>Place in the surface's pixels, for what has one.</summary>
    public double X { get; init; }

    public double Y { get; init; }

    /// <summary>Which button of the mouse: left, middle or right.</summary>
    public string Button { get; init; } = "left";

    /// <summary>The how manieth press in short succession: 2 for a double click.</summary>
    public int Clicks { get; init; } = 1;

    /// <summary>How far a wheel turned, in pixels.</summary>
    public double DeltaX { get; init; }

    public double DeltaY { get; init; }

    /// <summary>A key by its name as browsers call it (<c>Enter</c>, <c>ArrowDown</c>, <c>a</c>), or a text as it was put together or pasted.</summary>
    public string Text { get; init; } = "";

    public override string ToString() => Kind.ToString();
}
