namespace AutoGlm.Engine.Agents;

/// <summary>An agent's newest published version.</summary>
/// <param name="AgentId">Which agent.</param>
/// <param name="Version">Its number; a deleted agent that comes back counts from 1 again.</param>
/// <param name="PublishedAt">When it became one.</param>
public sealed record PublishedAgent(string AgentId, int Version, DateTimeOffset PublishedAt);
