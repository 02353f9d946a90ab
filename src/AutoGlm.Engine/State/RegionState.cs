using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AutoGlm.Engine.State;

/// <summary>How far a region has got.</summary>
public sealed record RegionState
{
    /// <summary>Frames opened so far.</summary>
    public int Opened { get; init; }

    /// <summary>Frames that are open now.</summary>
    public int Open { get; init; }

    /// <summary>What each closed frame gave, by its index.</summary>
    public ImmutableSortedDictionary<int, JsonNode?> Results { get; init; } = ImmutableSortedDictionary<int, JsonNode?>.Empty;

    /// <summary>Frames that failed, in the order in which they did.</summary>
    public ImmutableList<FrameFailure> Failures { get; init; } = [];

    /// <summary>Ports of frames that ended well.</summary>
    public ImmutableHashSet<string> Passed { get; init; } = [];

    /// <summary>Port of the frame that closed last; null before.</summary>
    public string? LastPort { get; init; }

    /// <summary>Values of the frame that closed last: what a condition after a round looks at.</summary>
    public ImmutableDictionary<string, JsonNode?> LastValues { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;
}
