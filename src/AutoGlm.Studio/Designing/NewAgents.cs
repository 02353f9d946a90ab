using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>Keeps documents as new agents.</summary>
public sealed class NewAgents(IAgentStore store)
{
    /// <summary>Saves a document as a draft of its own, under its id or the first like it that is free; returns that id.</summary>
    public async Task<string> SaveAsync(AgentDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        for (; ; )
        {
            var taken = (await store.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
            var id = AgentIds.Free(AgentIds.FromName(document.Id.Length > 0 ? document.Id : document.Name), taken);
            try
            {
                await store.SaveDraftAsync(document with { Id = id }, 0, cancellationToken);
                return id;
            }
            catch (DraftConflictException)
            {
                // Somebody else was quicker with that id; the list now has it.
            }
        }
    }
}
