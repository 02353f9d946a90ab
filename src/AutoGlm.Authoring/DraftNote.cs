using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Authoring;

/// <summary>Says how a part of a text was taken.</summary>
/// <param name="Kind">Whether it was understood, assumed, or is open.</param>
/// <param name="Words">The part of the text; empty for what it doesn't say.</param>
/// <param name="Node">The node it is about; null for the agent as a whole.</param>
/// <param name="Text">The note, for people.</param>
public sealed record DraftNote(DraftNoteKind Kind, string Words, string? Node, LocalText Text);
