using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Comparing;

/// <summary>What became of a part of an agent that is no node.</summary>
public sealed record PartChange
{
    /// <summary>One of <see cref="AgentParts"/>.</summary>
    public required string Part { get; init; }

    /// <summary>Its name, the site, the secret, the kind of effect; for an edge <c>from/port/to</c>; empty for the agent itself and for an order.</summary>
    public required string Name { get; init; }

    /// <summary><see cref="ChangeSort.Moved"/> says that the same inputs or outputs come in another order.</summary>
    public required ChangeSort Sort { get; init; }

    public JsonNode? Before { get; init; }

    public JsonNode? After { get; init; }

    /// <summary>What differs in one that is on both sides.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];
}
