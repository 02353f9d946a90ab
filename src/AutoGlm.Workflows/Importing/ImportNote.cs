using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>One thing to know about an import.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What happened, and what to do.</param>
/// <param name="Original">How it stood in the file; null where there is nothing to show.</param>
public sealed record ImportNote(ImportNoteKind Kind, LocalText Text, string? Original = null);
