using System.Data.Common;
using System.Globalization;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Schedules;
using AutoGlm.Storage.Sql;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Storage.Agents;

/// <summary>Drafts and published versions.</summary>
internal sealed class AgentStore(Database database, GroupWriter writer, AuditTable audit, TimeProvider time) : IAgentStore
{
    private const string Name = "INSERT INTO named_drafts (agent_id, number, name, named_at, json) VALUES ($1, $2, $3, $4, $5)";

    private readonly string _claim = $"SELECT id FROM agents WHERE id = $1{database.Claim()}";

    public async ValueTask<IReadOnlyList<AgentSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var agents = await database.QueryAsync(
            "SELECT a.json, a.changed_at, (SELECT COALESCE(MAX(v.version), 0) FROM agent_versions v WHERE v.agent_id = a.id) FROM agents a",
            Summary, cancellationToken);
        return [.. agents.OrderBy(agent => agent.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(agent => agent.Id, StringComparer.Ordinal)];
    }

    public ValueTask<AgentDraft?> GetDraftAsync(string agentId, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT json, revision, changed_at FROM agents WHERE id = $1",
        reader => new AgentDraft(AgentJson.Read(reader.GetString(0)), reader.GetInt64(1), reader.Time(2)), cancellationToken, agentId);

    public ValueTask<AgentDocument?> GetVersionAsync(string agentId, int version, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT json FROM agent_versions WHERE agent_id = $1 AND version = $2",
        reader => AgentJson.Read(reader.GetString(0)), cancellationToken, agentId, version);

    public ValueTask<IReadOnlyList<PublishedAgent>> ListPublishedAsync(CancellationToken cancellationToken) => database.QueryAsync(
        """
        SELECT v.agent_id, v.version, v.published_at FROM agent_versions v
        WHERE v.version = (SELECT MAX(version) FROM agent_versions WHERE agent_id = v.agent_id) ORDER BY v.agent_id
        """,
        reader => new PublishedAgent(reader.GetString(0), reader.GetInt32(1), reader.Time(2)), cancellationToken);

    public ValueTask<IReadOnlyList<AgentVersion>> ListVersionsAsync(string agentId, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT version, published_at, note, json FROM agent_versions WHERE agent_id = $1 ORDER BY version",
        reader => new AgentVersion(reader.GetInt32(0), reader.Time(1), reader.TextOrNull(2), AgentJson.Read(reader.GetString(3))), cancellationToken, agentId);

    public async ValueTask<bool> AddAsync(AgentDocument draft, IReadOnlyList<AgentVersion> versions, IReadOnlyList<NamedDraft> named, CancellationToken cancellationToken)
    {
        var names = named.Select(one => (one.Number, one.Name, At: one.NamedAt.UtcTicks, Json: AgentJson.Write(one.Document))).ToList();
        var (json, now, actor) = (AgentJson.Write(draft), time.GetUtcNow().UtcTicks, audit.Actor);
        var written = versions.Select(version => (version.Number, At: version.PublishedAt.UtcTicks, version.Note, Json: AgentJson.Write(version.Document))).ToList();
        return await writer.WriteAsync(session =>
        {
            if (session.Execute("INSERT INTO agents (id, revision, changed_at, json) VALUES ($1, 1, $2, $3) ON CONFLICT (id) DO NOTHING", draft.Id, now, json) == 0) return false;
            foreach (var version in written)
                session.Execute("INSERT INTO agent_versions (agent_id, version, published_at, note, json) VALUES ($1, $2, $3, $4, $5)", draft.Id, version.Number, version.At, version.Note, version.Json);
            foreach (var one in names) session.Execute(Name, draft.Id, one.Number, one.Name, one.At, one.Json);
            audit.Append(session, actor, Note(AuditDeeds.AgentImported, draft.Id, "versions", written.Count));
            return true;
        }, cancellationToken);
    }

    public async ValueTask<long> SaveDraftAsync(AgentDocument document, long expectedRevision, CancellationToken cancellationToken)
    {
        var (json, now, actor) = (AgentJson.Write(document), time.GetUtcNow().UtcTicks, audit.Actor);
        var (saved, actual) = await writer.WriteAsync(session =>
        {
            var changed = expectedRevision == 0
                ? session.Execute("INSERT INTO agents (id, revision, changed_at, json) VALUES ($1, 1, $2, $3) ON CONFLICT (id) DO NOTHING", document.Id, now, json)
                : session.Execute(
                    "UPDATE agents SET revision = revision + 1, changed_at = $2, json = $3 WHERE id = $1 AND revision = $4",
                    document.Id, now, json, expectedRevision);
            var revision = (long)(session.Scalar("SELECT revision FROM agents WHERE id = $1", document.Id) ?? 0L);
            if (changed == 1) audit.Append(session, actor, Note(AuditDeeds.AgentSaved, document.Id, "revision", revision));
            return (changed == 1, revision);
        }, cancellationToken);
        return saved ? actual : throw new DraftConflictException(document.Id, expectedRevision, actual);
    }

    public async ValueTask<int> PublishAsync(string agentId, string? note, CancellationToken cancellationToken)
    {
        var (now, actor) = (time.GetUtcNow().UtcTicks, audit.Actor);
        var version = await writer.WriteAsync(session =>
        {
            // One after the other, or two would take the same number.
            session.Scalar(_claim, agentId);
            var number = session.Scalar(
                """
                INSERT INTO agent_versions (agent_id, version, published_at, note, json)
                SELECT id, (SELECT COALESCE(MAX(version), 0) + 1 FROM agent_versions WHERE agent_id = $1), $2, $3, json FROM agents WHERE id = $1
                RETURNING version
                """,
                agentId, now, note);
            if (number is long made) audit.Append(session, actor, Note(AuditDeeds.AgentPublished, agentId, "version", made));
            return number;
        }, cancellationToken);
        return version is long number ? (int)number : throw new AgentNotFoundException(agentId);
    }

    public async ValueTask<int> NameDraftAsync(string agentId, string name, CancellationToken cancellationToken)
    {
        var (now, actor) = (time.GetUtcNow().UtcTicks, audit.Actor);
        var kept = await writer.WriteAsync(session =>
        {
            // One after the other, or two would take the same number.
            session.Scalar(_claim, agentId);
            var number = session.Scalar(
                """
                INSERT INTO named_drafts (agent_id, number, name, named_at, json)
                SELECT id, (SELECT COALESCE(MAX(number), 0) + 1 FROM named_drafts WHERE agent_id = $1), $2, $3, json FROM agents WHERE id = $1
                RETURNING number
                """,
                agentId, name, now);
            if (number is long made) audit.Append(session, actor, Note(AuditDeeds.AgentNamed, agentId, "number", made));
            return number;
        }, cancellationToken);
        return kept is long found ? (int)found : throw new AgentNotFoundException(agentId);
    }

    public ValueTask<IReadOnlyList<NamedDraft>> ListNamedAsync(string agentId, CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT number, name, named_at, json FROM named_drafts WHERE agent_id = $1 ORDER BY number", Named, cancellationToken, agentId);

    public ValueTask<NamedDraft?> GetNamedAsync(string agentId, int number, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT number, name, named_at, json FROM named_drafts WHERE agent_id = $1 AND number = $2", Named, cancellationToken, agentId, number);

    public async ValueTask<bool> ForgetNamedAsync(string agentId, int number, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            if (session.Execute("DELETE FROM named_drafts WHERE agent_id = $1 AND number = $2", agentId, number) == 0) return false;
            audit.Append(session, actor, Note(AuditDeeds.AgentUnnamed, agentId, "number", number));
            return true;
        }, cancellationToken);
    }

    public async ValueTask DeleteAsync(string agentId, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        await writer.WriteAsync(session =>
        {
            // In this order: a version that is being published, and a schedule of it, are waited for and go too.
            if (session.Execute("DELETE FROM agents WHERE id = $1", agentId) > 0) audit.Append(session, actor, new AuditNote(AuditDeeds.AgentDeleted) { Agent = agentId });
            session.Send("DELETE FROM agent_versions WHERE agent_id = $1", agentId);
            session.Send("DELETE FROM named_drafts WHERE agent_id = $1", agentId);
            session.Send("DELETE FROM node_pins WHERE agent_id = $1", agentId);
            AgentFilingStore.ForgetAgent(session, agentId);
            ScheduleStore.ForgetAgent(session, agentId);
            return 0;
        }, cancellationToken);
    }

    private static NamedDraft Named(DbDataReader reader) => new(reader.GetInt32(0), reader.GetString(1), reader.Time(2), AgentJson.Read(reader.GetString(3)));

    private static AuditNote Note(string deed, string agentId, string detail, long number) =>
        new(deed) { Agent = agentId, Details = new Dictionary<string, string?> { [detail] = number.ToString(CultureInfo.InvariantCulture) } };

    private static AgentSummary Summary(DbDataReader reader)
    {
        var draft = AgentJson.Read(reader.GetString(0));
        return new AgentSummary(draft.Id, draft.Name, draft.Description, draft.Texts, reader.GetInt32(2), reader.Time(1), draft.Nodes.Count);
    }
}
