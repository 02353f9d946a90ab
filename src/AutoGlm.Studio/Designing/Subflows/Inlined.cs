using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>A document in which an agent's nodes stand in place of the call to it.</summary>
/// <param name="Agent">The new document.</param>
/// <param name="Ids">The nodes that came in.</param>
public sealed record Inlined(AgentDocument Agent, IReadOnlyList<string> Ids);
