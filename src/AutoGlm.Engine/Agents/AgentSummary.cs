using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>An agent in a list.</summary>
/// <param name="Id">The agent's id.</param>
/// <param name="Name">Its name in the draft.</param>
/// <param name="Description">Its description in the draft.</param>
/// <param name="Texts">Names in further languages.</param>
/// <param name="LatestVersion">Newest published version; 0 when none.</param>
/// <param name="ChangedAt">When the draft was last saved.</param>
/// <param name="NodeCount">Nodes in the draft.</param>
public sealed record AgentSummary(
    string Id,
    string Name,
    string Description,
    IReadOnlyDictionary<string, AgentTexts>? Texts,
    int LatestVersion,
    DateTimeOffset ChangedAt,
    int NodeCount);
