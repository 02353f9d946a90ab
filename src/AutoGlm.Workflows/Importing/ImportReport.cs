using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>What an import did: every node of the file once, and what concerns the file as a whole.</summary>
/// <param name="Format">The importer's <see cref="IAgentImporter.Format"/>.</param>
/// <param name="Title">What people call the product the file is from.</param>
/// <param name="Entries">One for each node of the file, in its order.</param>
/// <param name="Notes">About the file as a whole.</param>
public sealed record ImportReport(string Format, LocalText Title, IReadOnlyList<ImportEntry> Entries, IReadOnlyList<ImportNote> Notes)
{
    public int Count(ImportOutcome outcome) => Entries.Count(entry => entry.Outcome == outcome);
}
