using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Hosting.Transfer;

/// <summary>An agent on its way from one installation to another.</summary>
/// <param name="Draft">Its draft.</param>
/// <param name="Versions">What was published, oldest first.</param>
/// <param name="Named">What was given a name, oldest first.</param>
public sealed record CarriedAgent(AgentDocument Draft, IReadOnlyList<AgentVersion> Versions, IReadOnlyList<NamedDraft> Named);
