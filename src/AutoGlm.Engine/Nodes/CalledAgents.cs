using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Nodes;

/// <summary>Agents that nodes name.</summary>
internal static class CalledAgents
{
    /// <summary>That version; without one (0) the newest published, or the draft of an agent that has none. Null when there is none.</summary>
    public static async ValueTask<(AgentDocument Agent, int Version)?> FindAsync(IAgentStore agents, string agentId, int version, CancellationToken cancellationToken)
    {
        if (version <= 0) version = (await agents.ListAsync(cancellationToken)).FirstOrDefault(agent => agent.Id == agentId)?.LatestVersion ?? 0;
        var found = version > 0 ? await agents.GetVersionAsync(agentId, version, cancellationToken) : (await agents.GetDraftAsync(agentId, cancellationToken))?.Document;
        return found is null ? null : (found, version);
    }
}
