using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>What became of one node of the file; each node has exactly one entry.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="SourceId">As the file identifies it.</param>
/// <param name="SourceName">As people called it there.</param>
/// <param name="SourceType">Its type there.</param>
/// <param name="Nodes">Ids of the nodes it became, the main one first; empty where it is in none.</param>
/// <param name="Text">What it became.</param>
/// <param name="Notes">What is different, lost or to be done.</param>
public sealed record ImportEntry(
    ImportOutcome Outcome,
    string SourceId,
    string SourceName,
    string SourceType,
    IReadOnlyList<string> Nodes,
    LocalText Text,
    IReadOnlyList<ImportNote> Notes);
