using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Journal;

/// <summary>A node that reaches outside is about to be executed. Nodes that only compute have no such entry.</summary>
public sealed record NodeStarted : EntryData
{
    public override string Kind => EntryKinds.NodeStarted;

    public int Attempt { get; init; } = 1;

    /// <summary>The node's settings with references filled in.</summary>
    public JsonNode? Input { get; init; }
}
