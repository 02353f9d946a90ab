using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>Keeps agents: one draft each and numbered published versions that never change.</summary>
public interface IAgentStore
{
    /// <summary>By name.</summary>
    ValueTask<IReadOnlyList<AgentSummary>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The draft; null when there is no such agent.</summary>
    ValueTask<AgentDraft?> GetDraftAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>The newest version of every agent that has one, by agent.</summary>
    ValueTask<IReadOnlyList<PublishedAgent>> ListPublishedAsync(CancellationToken cancellationToken);

    ValueTask<AgentDocument?> GetVersionAsync(string agentId, int version, CancellationToken cancellationToken);

    /// <summary>All versions of an agent, oldest first; empty when there is no such agent.</summary>
    ValueTask<IReadOnlyList<AgentVersion>> ListVersionsAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>Takes in an agent from elsewhere, with its versions as they were numbered; false, and nothing is changed, where there is one of its id.</summary>
    ValueTask<bool> AddAsync(AgentDocument draft, IReadOnlyList<AgentVersion> versions, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the draft if it still is at <paramref name="expectedRevision"/> (0: must not exist yet) and returns the new
    /// revision; throws <see cref="DraftConflictException"/> when someone else saved in between, so that nothing is overwritten.
    /// </summary>
    ValueTask<long> SaveDraftAsync(AgentDocument document, long expectedRevision, CancellationToken cancellationToken);

    /// <summary>Makes the draft the next numbered version and returns its number.</summary>
    ValueTask<int> PublishAsync(string agentId, string? note, CancellationToken cancellationToken);

    ValueTask DeleteAsync(string agentId, CancellationToken cancellationToken);
}
