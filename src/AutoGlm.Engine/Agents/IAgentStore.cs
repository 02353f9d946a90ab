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

    /// <summary>Takes in an agent from elsewhere, with its versions and named drafts as they were numbered; false, and nothing is changed, where there is one of its id.</summary>
    ValueTask<bool> AddAsync(AgentDocument draft, IReadOnlyList<AgentVersion> versions, IReadOnlyList<NamedDraft> named, CancellationToken cancellationToken);

    /// <summary>Keeps the draft as it is saved under a name, and returns its number. Throws <see cref="AgentNotFoundException"/>.</summary>
    ValueTask<int> NameDraftAsync(string agentId, string name, CancellationToken cancellationToken);

    /// <summary>All named drafts of an agent, oldest first.</summary>
    ValueTask<IReadOnlyList<NamedDraft>> ListNamedAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>Null when there is none of that number.</summary>
    ValueTask<NamedDraft?> GetNamedAsync(string agentId, int number, CancellationToken cancellationToken);

    /// <summary>Deletes a named draft; false when there is none of that number.</summary>
    ValueTask<bool> ForgetNamedAsync(string agentId, int number, CancellationToken cancellationToken);

    /// <summary>
    /// Saves the draft if it still is at <paramref name="expectedRevision"/> (0: must not exist yet) and returns the new
    /// revision; throws <see cref="DraftConflictException"/> when someone else saved in between, so that nothing is overwritten.
    /// </summary>
    ValueTask<long> SaveDraftAsync(AgentDocument document, long expectedRevision, CancellationToken cancellationToken);

    /// <summary>Makes the draft the next numbered version and returns its number.</summary>
    ValueTask<int> PublishAsync(string agentId, string? note, CancellationToken cancellationToken);

    ValueTask DeleteAsync(string agentId, CancellationToken cancellationToken);
}
