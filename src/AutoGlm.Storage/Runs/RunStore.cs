using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Runs and journals, in plain ADO.NET: a journal entry costs microseconds beside its share of a sync.</summary>
internal sealed class RunStore(Database database, GroupWriter writer, DocumentTable documents, Sealer sealer, RunTexts texts) : IRunStore
{
    /// <summary>Ended runs that a search makes searchable first; what is left after that is so with the next one.</summary>
    private const int MostCaughtUp = 20_000;

    private const string Columns =
        "r.run_id, r.agent_id, r.agent_name, r.version, r.status, r.trigger, r.started_at, r.ended_at, r.inputs, r.outputs, r.error, r.parent_run, r.conversation";

    public async ValueTask<RunLease?> CreateAsync(NewRun run, CancellationToken cancellationToken)
    {
        var document = documents.Write(run.Agent);
        var entries = run.Entries.Select(JournalCodec.Encode).ToArray();
        var secrets = run.Secrets.Count == 0 ? null : sealer.Seal(RunSecretsJson.Write(run.Secrets));
        var key = await writer.WriteAsync(session =>
        {
            var created = session.Scalar(
                """
                INSERT INTO runs (run_id, agent_id, agent_name, version, document, trigger, status, started_at, inputs, last_seq, owner, fence, parent_run, parent_bookmark, conversation)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14) ON CONFLICT (run_id) DO NOTHING RETURNING id
                """,
                run.RunId, run.Agent.Id, run.Agent.Name, run.Version, DocumentTable.IdOf(session, document), run.Trigger,
                (int)RunStatus.Running, run.Entries[0].At.UtcTicks, run.InputsJson, entries[^1].Sequence, run.Owner, run.Parent?.RunId, run.Parent?.BookmarkId,
                (run.Entries[0].Data as RunStarted)?.Conversation);
            if (created is not long id) return 0L;
            foreach (var entry in entries) Insert(session, id, entry);
            foreach (var entry in run.Entries) Mark(session, id, entry);
            if (secrets is not null)
                session.Execute("INSERT INTO run_vault (run, name, sealed) VALUES ($1, $2, $3)", id, RunVault.SecretsName, secrets);
            return id;
        }, cancellationToken);
        return key == 0 ? null : new RunLease(run.RunId, key, 1);
    }

    public async ValueTask AppendAsync(RunAppend append, CancellationToken cancellationToken)
    {
        var stored = new StoredEntry[append.Entries.Count];
        for (var index = 0; index < stored.Length; index++) stored[index] = JournalCodec.Encode(append.Entries[index]);
        var written = await writer.WriteAsync(session => Append(session, append, stored), cancellationToken);
        if (!written) throw new LeaseLostException(append.Lease.RunId);
    }

    public async ValueTask<StoredRun?> FindAsync(string runId, CancellationToken cancellationToken)
    {
        var (view, document, sequence) = await database.FirstAsync(
            $"SELECT {Columns}, r.document, r.last_seq FROM runs r WHERE r.run_id = $1 AND r.status < 9",
            reader => (View(reader), reader.GetInt64(13), reader.GetInt64(14)), cancellationToken, runId);
        return view is null ? null : new StoredRun(view, await documents.ReadAsync(document, cancellationToken), sequence);
    }

    public ValueTask<IReadOnlyList<StoredEntry>> ReadJournalAsync(string runId, long afterSequence, int take, CancellationToken cancellationToken) =>
        database.QueryAsync(
            """
            SELECT j.seq, j.at, j.kind, j.version, j.node_run, j.node, j.data
            FROM journal j JOIN runs r ON r.id = j.run
            WHERE r.run_id = $1 AND j.seq > $2 ORDER BY j.seq LIMIT $3
            """,
            reader => new StoredEntry(
                reader.GetInt64(0), reader.Time(1), reader.GetString(2), reader.GetInt32(3),
                reader.TextOrNull(4), reader.TextOrNull(5), reader.GetString(6)),
            cancellationToken, runId, afterSequence, take);

    public async ValueTask<IReadOnlyList<RunView>> ListAsync(RunQuery query, CancellationToken cancellationToken)
    {
        var conditions = new List<string> { "r.status < 9" };
        var values = new List<object?> { query.Take };
        if (query.AgentId is { } agent) Add("r.agent_id = {0}", agent);
        if (query.Status is { } status) Add("r.status = {0}", (int)status);
        if (query.ParentRunId is { } parent) Add("r.parent_run = {0}", parent);
        if (query.Chats) conditions.Add("r.conversation IS NOT NULL");
        if (query.Conversation is { } conversation) Add("r.conversation = {0}", conversation);
        if (query.Before is { } before) Add("r.started_at < {0}", before.UtcTicks);
        if (query.After is { } after) Add("r.started_at >= {0}", after.UtcTicks);
        if (query.Text?.Trim() is { Length: > 0 } text)
        {
            await texts.CatchUpAsync(MostCaughtUp, cancellationToken);
            Add($"({database.RunsWith("{0}", text)} OR (r.status < 3 AND r.inputs {database.Like} {{1}} ESCAPE '\\'))", database.RunsWithValue(text), Database.Part(text));
        }
        return await database.QueryAsync(
            $"SELECT {Columns} FROM runs r WHERE {string.Join(" AND ", conditions)} ORDER BY r.started_at DESC, r.id DESC LIMIT $1", View, cancellationToken, [.. values]);

        void Add(string condition, params ReadOnlySpan<object> more)
        {
            for (var index = 0; index < more.Length; index++)
            {
                values.Add(more[index]);
                condition = condition.Replace($"{{{index}}}", $"${values.Count}", StringComparison.Ordinal);
            }
            conditions.Add(condition);
        }
    }

    public ValueTask<IReadOnlyList<InboxItem>> InboxAsync(int take, CancellationToken cancellationToken) =>
        database.QueryAsync(
            """
            SELECT r.run_id, r.agent_id, r.agent_name, b.id, b.kind, b.title, b.assignee, b.created_at, b.remind_at, b.due_at
            FROM bookmarks b JOIN runs r ON r.id = b.run
            WHERE b.kind IN ('approval', 'form', 'question', 'take-over') AND b.answered_at IS NULL AND r.status < 3
            ORDER BY b.due_at IS NULL, b.due_at, b.created_at LIMIT $1
            """,
            reader => new InboxItem(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.TextOrNull(5) ?? "", reader.TextOrNull(6),
                reader.Time(7), reader.TimeOrNull(8), reader.TimeOrNull(9)),
            cancellationToken, take);

    private static bool Append(WriteSession session, RunAppend append, StoredEntry[] entries)
    {
        var (key, final) = (append.Lease.Key, append.Status.IsFinal());
        var last = entries[^1];
        // Fence, liveness and sequence in one statement: nothing is written unless the writer still is the owner of a live run.
        var owned = final
            ? session.Execute(
                """
                UPDATE runs SET status = $1, last_seq = $2, ended_at = $3, outputs = $4, error = $5, owner = NULL
                WHERE id = $6 AND fence = $7 AND last_seq = $8 AND status < 3
                """,
                (int)append.Status, last.Sequence, last.At.UtcTicks, append.OutputsJson, ErrorJson(append.Error), key, append.Lease.Fence, entries[0].Sequence - 1)
            : session.Execute(
                "UPDATE runs SET status = $1, last_seq = $2 WHERE id = $3 AND fence = $4 AND last_seq = $5 AND status < 3",
                (int)append.Status, last.Sequence, key, append.Lease.Fence, entries[0].Sequence - 1);
        if (owned == 0) return false;
        foreach (var entry in entries) Insert(session, key, entry);
        foreach (var entry in append.Entries) Mark(session, key, entry);
        foreach (var signal in append.TakenSignals) session.Execute("DELETE FROM signals WHERE id = $1", signal);
        if (!final) return true;
        session.Execute("DELETE FROM run_vault WHERE run = $1", key);
        session.Execute("DELETE FROM bookmarks WHERE run = $1", key);
        session.Execute("DELETE FROM signals WHERE run = $1", key);
        if (append.Parent is { } parent) SignalStore.Answer(session, parent.RunId, parent.BookmarkId, ChildEnd(append), last.At);
        if (append.MayHaveChildren) SignalStore.CancelChildren(session, append.Lease.RunId);
        return true;
    }

    /// <summary>What the node that waits for a run is told of its end.</summary>
    private static JsonObject ChildEnd(RunAppend append) => new()
    {
        ["status"] = append.Status.ToString(),
        ["outputs"] = append.OutputsJson is { } outputs ? JsonNode.Parse(outputs) : null,
        ["message"] = append.Error?.Message,
    };

    private static void Insert(WriteSession session, long key, in StoredEntry entry) => session.Execute(
        "INSERT INTO journal (run, seq, at, kind, version, node_run, node, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        key, entry.Sequence, entry.At.UtcTicks, entry.Kind, entry.Version, entry.NodeRunId, entry.NodeId, entry.Data);

    /// <summary>Keeps the table of open bookmarks, which answers look at, in step with the journal.</summary>
    private static void Mark(WriteSession session, long key, JournalEntry entry)
    {
        if (entry.Data is BookmarkCreated created)
        {
            session.Execute(
                """
                INSERT INTO bookmarks (run, id, node_run, created_at, kind, due_at, remind_at, event, assignee, title)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (run, id) DO NOTHING
                """,
                key, created.BookmarkId, entry.NodeRunId, entry.At.UtcTicks, created.WaitsFor, created.Wait?.DueAt?.UtcTicks, created.Wait?.RemindAt?.UtcTicks,
                created.Wait?.Key, created.Wait?.Assignee, created.Wait?.Title ?? created.Question?.Text);
        }
        else if (entry.Data is BookmarkClosed closed)
        {
            session.Execute("DELETE FROM bookmarks WHERE run = $1 AND id = $2", key, closed.BookmarkId);
        }
        else if (entry.Data is BookmarkAnswered answered)
        {
            session.Execute("DELETE FROM bookmarks WHERE run = $1 AND id = $2", key, answered.BookmarkId);
        }
        else if (entry.Data is NodeEnded { Task: not null } or NodeEnded { Status: NodeRunStatus.Cancelled })
        {
            session.Execute("DELETE FROM bookmarks WHERE run = $1 AND node_run = $2", key, entry.NodeRunId);
        }
    }

    private static RunView View(DbDataReader reader) => new()
    {
        RunId = reader.GetString(0),
        AgentId = reader.GetString(1),
        AgentName = reader.GetString(2),
        Version = reader.GetInt32(3),
        Status = (RunStatus)reader.GetInt32(4),
        Trigger = reader.GetString(5),
        StartedAt = reader.Time(6),
        EndedAt = reader.TimeOrNull(7),
        Inputs = JsonNode.Parse(reader.GetString(8)) as JsonObject ?? [],
        Outputs = reader.TextOrNull(9) is { } outputs ? JsonNode.Parse(outputs) as JsonObject : null,
        ParentRunId = reader.TextOrNull(11),
        Conversation = reader.TextOrNull(12),
        Error = reader.TextOrNull(10) is { } error ? JsonSerializer.Deserialize<RunError>(error) : null,
    };

    private static string? ErrorJson(RunError? error) => error is null ? null : JsonSerializer.Serialize(error);
}
