using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Runs and journals, in plain ADO.NET: a journal entry costs microseconds beside its share of a sync.</summary>
internal sealed class RunStore(Database database, GroupWriter writer, DocumentTable documents, SignalStore signals, Sealer sealer, RunTexts texts, AuditTable audit) : IRunStore
{
    /// <summary>Ended runs that a search makes searchable first; what is left after that is so with the next one.</summary>
    private const int MostCaughtUp = 20_000;

    private const string Columns =
        "r.run_id, r.agent_id, r.agent_name, r.version, r.status, r.trigger, r.started_at, r.ended_at, r.inputs, r.outputs, r.error, r.parent_run, r.conversation";

    // Fence, liveness and sequence in one statement: nothing is written unless the writer still is the owner of a live run.
    private const string GoOn = "UPDATE runs SET status = $1, last_seq = $2 WHERE id = $3 AND fence = $4 AND last_seq = $5 AND status < 3";

    private readonly string _end =
        $"""
        UPDATE runs SET status = $1, last_seq = $2, ended_at = $3, outputs = $4, error = $5, owner = NULL
        WHERE id = (SELECT id FROM runs WHERE id = $6{database.Claim()}) AND fence = $7 AND last_seq = $8 AND status < 3
        """;

    public async ValueTask<RunLease?> CreateAsync(NewRun run, CancellationToken cancellationToken)
    {
        var document = documents.Write(run.Agent);
        var entries = run.Entries.Select(JournalCodec.Encode).ToArray();
        var secrets = run.Secrets.Count == 0 ? null : sealer.Seal(RunSecretsJson.Write(run.Secrets));
        var actor = audit.Actor;
        var note = Note(run, actor);
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
                session.Send("INSERT INTO run_vault (run, name, sealed) VALUES ($1, $2, $3)", id, RunVault.SecretsName, secrets);
            if (note is not null) audit.Append(session, actor, note);
            return id;
        }, cancellationToken);
        return key == 0 ? null : new RunLease(run.RunId, key, 1);
    }

    public async ValueTask AppendAsync(RunAppend append, CancellationToken cancellationToken)
    {
        var stored = new StoredEntry[append.Entries.Count];
        for (var index = 0; index < stored.Length; index++) stored[index] = JournalCodec.Encode(append.Entries[index]);
        await writer.WriteAsync(session => Append(session, append, stored), cancellationToken);
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
        var where = new Conditions()
            .And("r.status < 9")
            .And("r.agent_id = ?", query.AgentId)
            .And("r.version = ?", query.Version)
            .And("r.status = ?", query.Status is { } status ? (int)status : null)
            .And("r.parent_run = ?", query.ParentRunId)
            .And("r.conversation = ?", query.Conversation)
            .And("r.started_at < ?", query.Before?.UtcTicks)
            .And("r.started_at >= ?", query.After?.UtcTicks);
        if (query.Chats) where.And("r.conversation IS NOT NULL");
        if (query.Text?.Trim() is { Length: > 0 } text)
        {
            await texts.CatchUpAsync(MostCaughtUp, cancellationToken);
            var ended = database.RunsWith(where.Parameter(database.RunsWithValue(text)), text);
            where.And($"({ended} OR (r.status < 3 AND r.inputs {database.Like} {where.Parameter(Database.Part(text))} ESCAPE '\\'))");
        }
        var sql = $"SELECT {Columns} FROM runs r {where} ORDER BY r.started_at DESC, r.id DESC LIMIT {where.Parameter(query.Take)}";
        return await database.QueryAsync(sql, View, cancellationToken, where.Values);
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

    /// <summary>What is put down of a run's beginning; null where the record of what began it says it all: an agent that called another, a webhook, a schedule.</summary>
    private static AuditNote? Note(NewRun run, AuditActor actor)
    {
        if (run.Parent is not null || actor.IsClockwork || (actor.Via == AuditVia.Engine && run.Trigger is AuditVia.Webhook or AuditVia.Schedule)) return null;
        var deed = run.ReplayOf is not null ? AuditDeeds.RunReplayed : run.ResumeOf is not null ? AuditDeeds.RunResumed : AuditDeeds.RunStarted;
        return new AuditNote(deed)
        {
            Agent = run.Agent.Id,
            Run = run.RunId,
            Details = new Dictionary<string, string?>
            {
                ["trigger"] = run.Trigger,
                ["version"] = run.Version == 0 ? null : run.Version.ToString(CultureInfo.InvariantCulture),
                ["of"] = run.ReplayOf ?? run.ResumeOf,
            },
        };
    }

    private bool Append(WriteSession session, RunAppend append, StoredEntry[] entries)
    {
        var (key, last) = (append.Lease.Key, entries[^1]);
        if (append.Status.IsFinal()) End(session, append, entries[0].Sequence, last);
        else session.Require(Lost, GoOn, (int)append.Status, last.Sequence, key, append.Lease.Fence, entries[0].Sequence - 1);
        foreach (var entry in entries) Insert(session, key, entry);
        if (append.Status.IsFinal()) return true;
        foreach (var entry in append.Entries) Mark(session, key, entry);
        foreach (var signal in append.TakenSignals) session.Send("DELETE FROM signals WHERE id = $1", signal);
        return true;

        LeaseLostException Lost() => new(append.Lease.RunId);
    }

    private void End(WriteSession session, RunAppend append, long first, in StoredEntry last)
    {
        var key = append.Lease.Key;
        // The parent before the run and its children after it: whoever locks several runs begins with the oldest, so that nobody waits in a circle.
        if (append.Parent is { } parent) signals.Answer(session, parent.RunId, parent.BookmarkId, ChildEnd(append), last.At);
        session.Require(
            () => new LeaseLostException(append.Lease.RunId), _end,
            (int)append.Status, last.Sequence, last.At.UtcTicks, append.OutputsJson, ErrorJson(append.Error), key, append.Lease.Fence, first - 1);
        session.Send("DELETE FROM run_vault WHERE run = $1", key);
        session.Send("DELETE FROM bookmarks WHERE run = $1", key);
        session.Send("DELETE FROM signals WHERE run = $1", key);
        if (append.MayHaveChildren) signals.CancelChildren(session, append.Lease.RunId);
    }

    /// <summary>What the node that waits for a run is told of its end.</summary>
    private static JsonObject ChildEnd(RunAppend append) => new()
    {
        ["status"] = append.Status.ToString(),
        ["outputs"] = append.OutputsJson is { } outputs ? JsonNode.Parse(outputs) : null,
        ["message"] = append.Error?.Message,
    };

    private static void Insert(WriteSession session, long key, in StoredEntry entry) => session.Send(
        "INSERT INTO journal (run, seq, at, kind, version, node_run, node, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        key, entry.Sequence, entry.At.UtcTicks, entry.Kind, entry.Version, entry.NodeRunId, entry.NodeId, entry.Data);

    /// <summary>Keeps the table of open bookmarks, which answers look at, in step with the journal.</summary>
    private static void Mark(WriteSession session, long key, JournalEntry entry)
    {
        if (entry.Data is BookmarkCreated created)
        {
            session.Send(
                """
                INSERT INTO bookmarks (run, id, node_run, created_at, kind, due_at, remind_at, event, assignee, title)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (run, id) DO NOTHING
                """,
                key, created.BookmarkId, entry.NodeRunId, entry.At.UtcTicks, created.WaitsFor, created.Wait?.DueAt?.UtcTicks, created.Wait?.RemindAt?.UtcTicks,
                created.Wait?.Key, created.Wait?.Assignee, created.Wait?.Title ?? created.Question?.Text);
        }
        else if (entry.Data is BookmarkClosed closed)
        {
            session.Send("DELETE FROM bookmarks WHERE run = $1 AND id = $2", key, closed.BookmarkId);
        }
        else if (entry.Data is BookmarkAnswered answered)
        {
            session.Send("DELETE FROM bookmarks WHERE run = $1 AND id = $2", key, answered.BookmarkId);
        }
        else if (entry.Data is NodeEnded { Task: not null } or NodeEnded { Status: NodeRunStatus.Cancelled })
        {
            session.Send("DELETE FROM bookmarks WHERE run = $1 AND node_run = $2", key, entry.NodeRunId);
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
