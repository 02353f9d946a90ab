using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>A draft as stored.</summary>
public sealed record AgentDraft(AgentDocument Document, long Revision, DateTimeOffset ChangedAt);
