using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>One published version of an agent; it never changes.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="PublishedAt">When it became one.</param>
/// <param name="Note">What was new in it; null for nothing said.</param>
/// <param name="Document">What it does.</param>
public sealed record AgentVersion(int Number, DateTimeOffset PublishedAt, string? Note, AgentDocument Document);
