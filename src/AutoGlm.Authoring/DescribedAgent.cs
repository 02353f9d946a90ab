using AutoGlm.Workflows.Documents;

namespace AutoGlm.Authoring;

/// <summary>A draft made of a text.</summary>
/// <param name="Document">The agent, laid out; saved nowhere.</param>
/// <param name="Language">In which language it is named: <c>en</c> or <c>zh-CN</c>.</param>
/// <param name="Notes">What was understood as what, what was assumed and what is open, in the order of the text.</param>
public sealed record DescribedAgent(AgentDocument Document, string Language, IReadOnlyList<DraftNote> Notes);
