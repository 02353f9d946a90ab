using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AutoGlm.Engine.State;

/// <summary>
/// One go through the body of a region: one item of a for-each, one round of a while, the attempt of a try. Tokens live in
/// a frame, and what its nodes put out is seen in it and in the frames within it only.
/// </summary>
/// <param name="Id">Unique in the run.</param>
/// <param name="Parent">The frame that the region's own token stands in; null for the run itself.</param>
/// <param name="Owner">Node run of the region.</param>
/// <param name="OwnerNode">Node of the region.</param>
/// <param name="Port">The region's port at which this body begins.</param>
/// <param name="Index">Counted from 0 within the region.</param>
public sealed record Frame(string Id, string? Parent, string Owner, string OwnerNode, string Port, int Index)
{
    /// <summary>Newest output of each node in it, by node id, and under the region's id what this go is about (item, index, error).</summary>
    public ImmutableDictionary<string, JsonNode?> Values { get; init; } = ImmutableDictionary<string, JsonNode?>.Empty;

    /// <summary>Tokens in it.</summary>
    public int Live { get; init; }

    /// <summary>What the node put out that ended last.</summary>
    public JsonNode? Last { get; init; }
}
