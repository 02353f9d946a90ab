using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing;

/// <summary>An agent out of a file.</summary>
/// <param name="Document">The agent; it may have problems that validation names.</param>
/// <param name="Report">What became of each part; null for the product's own files, which lose nothing.</param>
public sealed record ImportResult(AgentDocument Document, ImportReport? Report);
