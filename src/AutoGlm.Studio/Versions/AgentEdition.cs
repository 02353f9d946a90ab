using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Versions;

/// <summary>Finds what an address calls an edition of an agent: a version's number, or <see cref="Draft"/>.</summary>
public sealed class AgentEdition(IAgentStore store, DesignerSessions sessions)
{
    public const string Draft = "draft";

    /// <summary>Begins the word for a named draft; its number follows.</summary>
    public const string NamedPrefix = "named-";

    /// <summary>What an address calls a named draft.</summary>
    public static string OfNamed(int number) => NamedPrefix + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The draft as it stands on screens, saved or not; null where there is none such.</summary>
    public async ValueTask<AgentDocument?> FindAsync(string agentId, string edition, CancellationToken cancellationToken)
    {
        if (int.TryParse(edition, System.Globalization.CultureInfo.InvariantCulture, out var number))
            return await store.GetVersionAsync(agentId, number, cancellationToken);
        if (edition.StartsWith(NamedPrefix, StringComparison.Ordinal) && int.TryParse(edition.AsSpan(NamedPrefix.Length), System.Globalization.CultureInfo.InvariantCulture, out var named))
            return (await store.GetNamedAsync(agentId, named, cancellationToken))?.Document;
        if (edition != Draft)
            return null;
        return sessions.Find(agentId)?.Document ?? (await store.GetDraftAsync(agentId, cancellationToken))?.Document;
    }

    /// <summary>
    /// Makes the draft equal to an edition, as one step that can be undone in the designer; false where there is no such
    /// agent or edition. The agent keeps its id.
    /// </summary>
    public async ValueTask<bool> RestoreAsync(string agentId, string edition, CancellationToken cancellationToken)
    {
        if (await FindAsync(agentId, edition, cancellationToken) is not { } document
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

    /// <summary>
    /// Keeps the draft as it stands on screens under a name, and returns its number; null, and nothing is kept, where what
    /// stands there can't be saved: the name would be of something else. Throws <see cref="AgentNotFoundException"/>.
    /// </summary>
    public async ValueTask<int?> NameAsync(string agentId, string name, CancellationToken cancellationToken)
    {
        if (sessions.Find(agentId) is { } session)
        {
            await session.SaveAsync(cancellationToken);
            if (session.State != SaveState.Saved)
                return null;
        }

        return await store.NameDraftAsync(agentId, name, cancellationToken);
    }

    private static AgentDocument Placed(AgentDocument document, AgentDocument now) => DocumentEdits.PlaceAll(document with { Id = now.Id });
}
