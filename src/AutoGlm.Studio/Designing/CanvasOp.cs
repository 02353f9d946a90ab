namespace AutoGlm.Studio.Designing;

/// <summary>What a person did on the canvas; which members count depends on <see cref="Type"/>.</summary>
public sealed record CanvasOp
{
    /// <summary>move, connect, reconnect, delete, add, duplicate or paste.</summary>
    public string Type { get; init; } = "";

    public IReadOnlyList<CanvasMove> Moves { get; init; } = [];

    public string? From { get; init; }

    public string? Port { get; init; }

    public string? To { get; init; }

    public string? Edge { get; init; }

    public IReadOnlyList<string> Nodes { get; init; } = [];

    public IReadOnlyList<string> Edges { get; init; } = [];

    public string? Kind { get; init; }

    public double X { get; init; }

    public double Y { get; init; }

    public string? Text { get; init; }
}
