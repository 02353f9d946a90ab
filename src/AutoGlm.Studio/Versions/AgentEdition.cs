using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Versions;

/// <summary>Finds what an address calls an edition of an agent: a version's number, or <see cref="Draft"/>.</summary>
public sealed class AgentEdition(IAgentStore store, DesignerSessions sessions)
{
    public const string Draft = "draft";

    /// <summary>The draft as it stands on screens, saved or not; null where there is none such.</summary>
    public async ValueTask<AgentDocument?> FindAsync(string agentId, string edition, CancellationToken cancellationToken)
    {
        if (int.TryParse(edition, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return await store.GetVersionAsync(agentId, number, cancellationToken);
        if (edition != Draft)
            return null;
        return sessions.Find(agentId)?.Document ?? (await store.GetDraftAsync(agentId, cancellationToken))?.Document;
    }

    /// <summary>
    /// Makes the draft equal to a version, as one step that can be undone in the designer; false where there is no such
    /// agent or version. The agent keeps its id.
    /// </summary>
    public async ValueTask<bool> RestoreAsync(string agentId, int version, CancellationToken cancellationToken)
    {
        if (await store.GetVersionAsync(agentId, version, cancellationToken) is not { } document
            || await sessions.EnterAsync(agentId, cancellationToken) is not { } session)
            return false;
        try
        {
            session.Apply(now => AgentJson.Write(now) == AgentJson.Write(Placed(document, now)) ? now : Placed(document, now));
            await session.SaveAsync(cancellationToken);
        }
        finally
        {
            sessions.Leave(session);
        }

        return true;
    }

    private static AgentDocument Placed(AgentDocument document, AgentDocument now) => DocumentEdits.PlaceAll(document with { Id = now.Id });
}
