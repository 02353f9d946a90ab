using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>Nodes made into an agent of their own.</summary>
/// <param name="Child">The new agent; its inputs are what the nodes used from outside, its outputs what the outside used of them.</param>
/// <param name="Parent">The document with a call in the nodes' place.</param>
/// <param name="Call">The call's id.</param>
public sealed record Extraction(AgentDocument Child, AgentDocument Parent, string Call);
