using AutoGlm.Engine.Journal;

namespace AutoGlm.Engine.Execution;

/// <summary>The beginning of a run that goes on where another failed.</summary>
/// <param name="Entries">Its journal's first entries.</param>
/// <param name="Called">The run whose failure was that of the node that called it, and which is gone on with too; null when the node failed by itself.</param>
internal sealed record Fork(IReadOnlyList<JournalEntry> Entries, string? Called);
