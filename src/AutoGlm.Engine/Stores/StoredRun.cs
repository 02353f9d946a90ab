using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Stores;

/// <summary>A run's row and its agent.</summary>
/// <param name="View">As lists show it.</param>
/// <param name="Agent">The document it runs.</param>
/// <param name="Sequence">Number of its last journal entry.</param>
public sealed record StoredRun(RunView View, AgentDocument Agent, long Sequence);
