using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>An agent store in memory that counts revisions as the real one does.</summary>
internal sealed class MemoryAgents : IAgentStore
{
    private readonly Dictionary<string, AgentDraft> _drafts = [];

    public int Saves { get; private set; }

    /// <summary>What was published, of any agent.</summary>
    public Dictionary<int, AgentDocument> Versions { get; } = [];

    public Exception? FailWith { get; set; }

    public ValueTask<IReadOnlyList<AgentSummary>> ListAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<AgentSummary>>([.. _drafts.Values.Select(draft => new AgentSummary(
            draft.Document.Id, draft.Document.Name, draft.Document.Description, draft.Document.Texts, 0, draft.ChangedAt, draft.Document.Nodes.Count))]);

    public ValueTask<AgentDraft?> GetDraftAsync(string agentId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_drafts.GetValueOrDefault(agentId));

    public ValueTask<IReadOnlyList<PublishedAgent>> ListPublishedAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<PublishedAgent>>([]);

    public ValueTask<AgentDocument?> GetVersionAsync(string agentId, int version, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Versions.GetValueOrDefault(version));

    public ValueTask<IReadOnlyList<AgentVersion>> ListVersionsAsync(string agentId, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<AgentVersion>>([]);

    public ValueTask<bool> AddAsync(AgentDocument draft, IReadOnlyList<AgentVersion> versions, IReadOnlyList<NamedDraft> named, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_drafts.TryAdd(draft.Id, new AgentDraft(draft, 1, DateTimeOffset.UnixEpoch)));

    public ValueTask<long> SaveDraftAsync(AgentDocument document, long expectedRevision, CancellationToken cancellationToken)
    {
        if (FailWith is { } failure)
            throw failure;
        var now = _drafts.GetValueOrDefault(document.Id)?.Revision ?? 0;
        if (now != expectedRevision)
            throw new DraftConflictException(document.Id, expectedRevision, now);
        _drafts[document.Id] = new AgentDraft(document, now + 1, DateTimeOffset.UnixEpoch);
        Saves++;
        return ValueTask.FromResult(now + 1);
    }

    public ValueTask<int> PublishAsync(string agentId, string? note, CancellationToken cancellationToken) => ValueTask.FromResult(1);

    public List<NamedDraft> Named { get; } = [];

    public ValueTask<int> NameDraftAsync(string agentId, string name, CancellationToken cancellationToken)
    {
        Named.Add(new NamedDraft(Named.Count + 1, name, DateTimeOffset.UnixEpoch, _drafts[agentId].Document));
        return ValueTask.FromResult(Named.Count);
    }

    public ValueTask<IReadOnlyList<NamedDraft>> ListNamedAsync(string agentId, CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<NamedDraft>>([.. Named]);

    public ValueTask<NamedDraft?> GetNamedAsync(string agentId, int number, CancellationToken cancellationToken) => ValueTask.FromResult(Named.Find(named => named.Number == number));

    public ValueTask<bool> ForgetNamedAsync(string agentId, int number, CancellationToken cancellationToken) => ValueTask.FromResult(Named.RemoveAll(named => named.Number == number) > 0);

    public ValueTask DeleteAsync(string agentId, CancellationToken cancellationToken)
    {
        _drafts.Remove(agentId);
        return ValueTask.CompletedTask;
    }
}
