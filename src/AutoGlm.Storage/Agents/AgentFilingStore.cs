using System.Globalization;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sql;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Storage.Agents;

/// <summary>A row for an agent's folder, and one for each of its tags.</summary>
internal sealed class AgentFilingStore(Database database, GroupWriter writer, AuditTable audit) : IAgentFilingStore
{
    private static readonly string AddTag =
        $"""
        INSERT INTO agent_tags (agent_id, tag) SELECT id, $2 FROM agents
        WHERE id = $1 AND (SELECT COUNT(*) FROM agent_tags WHERE agent_id = $1) < {AgentFiling.MaxTags.ToString(CultureInfo.InvariantCulture)}
        ON CONFLICT (agent_id, tag) DO NOTHING
        """;

    public async ValueTask<AgentFiling> GetAsync(string agentId, CancellationToken cancellationToken)
    {
        var folder = await database.FirstAsync("SELECT folder FROM agent_folders WHERE agent_id = $1", reader => reader.GetString(0), cancellationToken, agentId);
        var tags = await database.QueryAsync("SELECT tag FROM agent_tags WHERE agent_id = $1", reader => reader.GetString(0), cancellationToken, agentId);
        return AgentFiling.Of(folder, tags);
    }

    public async ValueTask<IReadOnlyDictionary<string, AgentFiling>> ListAsync(CancellationToken cancellationToken)
    {
        var folders = await database.QueryAsync("SELECT agent_id, folder FROM agent_folders", reader => (Agent: reader.GetString(0), Folder: reader.GetString(1)), cancellationToken);
        var tags = (await database.QueryAsync("SELECT agent_id, tag FROM agent_tags", reader => (Agent: reader.GetString(0), Tag: reader.GetString(1)), cancellationToken))
            .ToLookup(row => row.Agent, row => row.Tag);
        var folderOf = folders.ToDictionary(row => row.Agent, row => row.Folder);
        return folderOf.Keys.Concat(tags.Select(group => group.Key)).Distinct(StringComparer.Ordinal)
            .ToDictionary(agent => agent, agent => AgentFiling.Of(folderOf.GetValueOrDefault(agent), tags[agent]));
    }

    public async ValueTask SetAsync(string agentId, AgentFiling filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var actor = audit.Actor;
        await writer.WriteAsync(
            session =>
            {
                var changed = Move(session, agentId, filing.Folder) + session.Execute("DELETE FROM agent_tags WHERE agent_id = $1", agentId);
                foreach (var tag in filing.Tags)
                    changed += session.Execute(AddTag, agentId, tag);
                if (changed > 0)
                    audit.Append(session, actor, Note(agentId, ("folder", filing.Folder), ("tags", string.Join(", ", filing.Tags))));
                return 0;
            },
            cancellationToken);
    }

    public async ValueTask MoveAsync(IReadOnlyCollection<string> agentIds, string folder, CancellationToken cancellationToken)
    {
        var (place, actor) = (AgentFiling.FolderOf(folder), audit.Actor);
        await writer.WriteAsync(
            session =>
            {
                foreach (var agent in agentIds)
                    if (Move(session, agent, place) > 0)
                        audit.Append(session, actor, Note(agent, ("folder", place)));
                return 0;
            },
            cancellationToken);
    }

    public async ValueTask<int> RenameFolderAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var (from, to, actor) = (AgentFiling.FolderOf(folder), AgentFiling.FolderOf(name), audit.Actor);
        if (from.Length == 0 || to.Length == 0 || from == to)
            return 0;
        return await writer.WriteAsync(
            session =>
            {
                var moved = session.Execute(
                    "UPDATE agent_folders SET folder = $2 || substr(folder, length($1) + 1) WHERE folder = $1 OR substr(folder, 1, length($1) + 1) = $1 || '/'", from, to);
                if (moved > 0)
                    audit.Append(session, actor, Note(null, ("from", from), ("folder", to), ("agents", moved.ToString(CultureInfo.InvariantCulture))));
                return moved;
            },
            cancellationToken);
    }

    public async ValueTask TagAsync(IReadOnlyCollection<string> agentIds, string tag, bool isTagged, CancellationToken cancellationToken)
    {
        var name = AgentFiling.TagOf(tag);
        if (name.Length == 0)
            return;
        var actor = audit.Actor;
        await writer.WriteAsync(
            session =>
            {
                foreach (var agent in agentIds)
                    if (session.Execute(isTagged ? AddTag : "DELETE FROM agent_tags WHERE agent_id = $1 AND tag = $2", agent, name) > 0)
                        audit.Append(session, actor, Note(agent, ("tags", (isTagged ? "+" : "−") + name)));
                return 0;
            },
            cancellationToken);
    }

    /// <summary>In the transaction that deletes an agent.</summary>
    internal static void ForgetAgent(WriteSession session, string agentId)
    {
        session.Send("DELETE FROM agent_folders WHERE agent_id = $1", agentId);
        session.Send("DELETE FROM agent_tags WHERE agent_id = $1", agentId);
    }

    private static AuditNote Note(string? agentId, params (string Name, string Value)[] details) =>
        new(AuditDeeds.AgentFiled) { Agent = agentId, Details = details.ToDictionary(detail => detail.Name, detail => (string?)detail.Value) };

    private static int Move(WriteSession session, string agentId, string folder) => folder.Length == 0
        ? session.Execute("DELETE FROM agent_folders WHERE agent_id = $1", agentId)
        : session.Execute(
            "INSERT INTO agent_folders (agent_id, folder) SELECT id, $2 FROM agents WHERE id = $1 ON CONFLICT (agent_id) DO UPDATE SET folder = $2 WHERE agent_folders.folder <> $2",
            agentId, folder);
}
