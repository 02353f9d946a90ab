namespace AutoGlm.Studio.Designing;

/// <summary>What a person did on the canvas; which members count depends on <see cref="Type"/>.</summary>
public sealed record CanvasOp
{
    /// <summary>move, connect, reconnect, name-edge, route, delete, add, duplicate, paste, disable, add-note, note, group, change-group, ungroup, extract or inline.</summary>
    public string Type { get; init; } = "";

    public IReadOnlyList<CanvasMove> Moves { get; init; } = [];

    public string? From { get; init; }

    public string? Port { get; init; }

    public string? To { get; init; }

    /// <summary>The edge that is led elsewhere, named or routed, or that a node is added into.</summary>
    public string? Edge { get; init; }

    /// <summary>Nodes and notes, as the canvas calls them.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    public IReadOnlyList<string> Edges { get; init; } = [];

    public string? Kind { get; init; }

    public double X { get; init; }

    public double Y { get; init; }

    /// <summary>0: as it is.</summary>
    public double Width { get; init; }

    /// <summary>0: as it is.</summary>
    public double Height { get; init; }

    /// <summary>What is pasted, what a note says, a group's title, an edge's name.</summary>
    public string? Text { get; init; }

    public string? Colour { get; init; }

    /// <summary>The note or group that is changed.</summary>
    public string? Id { get; init; }

    /// <summary>For disable: whether the nodes are to be passed over. For route: whether it goes through the point.</summary>
    public bool On { get; init; }
}
