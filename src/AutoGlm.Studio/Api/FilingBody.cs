using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Api;

/// <summary>Where an agent is kept.</summary>
/// <param name="Folder">Null or empty for in none.</param>
/// <param name="Tags">Null for none.</param>
public sealed record FilingBody(string? Folder, IReadOnlyList<string?>? Tags)
{
    internal static FilingBody Of(AgentFiling filing) => new(filing.Folder, filing.Tags);
}
