using AutoGlm.Authoring;

namespace AutoGlm.Hosting.Reports;

/// <summary>A note about a draft, in the draft's language.</summary>
/// <param name="Kind">understood, assumed or open.</param>
/// <param name="Words">The part of the text it is about.</param>
/// <param name="Node">The node; null for the agent as a whole.</param>
/// <param name="Text">The note.</param>
public sealed record DescribeNote(DraftNoteKind Kind, string Words, string? Node, string Text);
