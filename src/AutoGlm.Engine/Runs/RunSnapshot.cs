using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Runs;

/// <summary>A run folded from its journal, up to <see cref="Sequence"/>.</summary>
public sealed record RunSnapshot
{
    public required RunView Run { get; init; }

    /// <summary>The agent as it was when the run started.</summary>
    public required AgentDocument Agent { get; init; }

    /// <summary>In the order they began.</summary>
    public IReadOnlyList<NodeRunView> Nodes { get; init; } = [];

    public IReadOnlyList<BookmarkView> Bookmarks { get; init; } = [];

    /// <summary>What the caller of a webhook is answered: status, headers, body; null as long as no node did.</summary>
    public JsonNode? Response { get; init; }

    /// <summary>Number of the last journal entry that counts here.</summary>
    public long Sequence { get; init; }
}
