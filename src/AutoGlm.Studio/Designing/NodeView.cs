namespace AutoGlm.Studio.Designing;

/// <summary>A node as the canvas draws it.</summary>
public sealed record NodeView
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Group { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    public required IReadOnlyList<string> Summary { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<PortView> Ports { get; init; }

    public required bool TakesInput { get; init; }

    public required double X { get; init; }

    public required double Y { get; init; }

    public required bool Disabled { get; init; }

    /// <summary>Whether runs from the designer use a pinned output instead of executing it.</summary>
    public bool Pinned { get; init; }

    /// <summary>Texts of its problems, errors first.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>error, warning or null.</summary>
    public required string? Severity { get; init; }

    /// <summary>Whether both look the same on the canvas.</summary>
    public bool LooksLike(NodeView other) =>
        this with { Summary = [], Tags = [], Ports = [], Problems = [] } == other with { Summary = [], Tags = [], Ports = [], Problems = [] }
        && Summary.SequenceEqual(other.Summary)
        && Tags.SequenceEqual(other.Tags)
        && Ports.SequenceEqual(other.Ports)
        && Problems.SequenceEqual(other.Problems);
}
