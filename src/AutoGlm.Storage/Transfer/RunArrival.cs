using System.IO.Compression;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Transfer;

/// <summary>
/// Runs on their way in. They are written a few rows at a time, so that nobody's runs wait for them, with a status beyond all
/// that anybody looks at; one small transaction at the end makes all of them seen. What never gets there is deleted, at once or
/// by the next that takes runs in.
/// </summary>
internal sealed class RunArrival(GroupWriter writer, Sealer sealer, AuditTable audit, TimeProvider time)
{
    /// <summary>Added to the status of a run that nobody is to see yet.</summary>
    private const int Unseen = 20;

    /// <summary>In the place of when a bookmark was answered: nobody is to see it yet.</summary>
    private const long UnseenBookmark = -1;

    private const int MostLines = 400;
    private const int MostText = 2 << 20;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly string NotLiving = $"status >= {Unseen - 1} AND (owner IS NULL OR owner NOT IN (SELECT id FROM owners WHERE lease_until > $1))";

    private readonly string _owner = $"arrival-{Guid.NewGuid():N}";
    private TransferArrived _arrived = new();

    /// <summary>Brings all runs in, unseen.</summary>
    /// <param name="archive">That was checked.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task BringAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(session => Discard(session, NotLiving, Now), cancellationToken);
        await InBatchesAsync<DocumentLine>(archive, RunFiles.Documents, line => line.Json.Length, 0, (session, lines, _) =>
        {
            foreach (var line in lines) DocumentTable(session, line);
            return (0, new TransferArrived());
        }, cancellationToken);
        // The run that the lines are of; 0 for one that is here already.
        await InBatchesAsync<RunFileLine>(archive, RunFiles.Runs, Size, 0, Take, cancellationToken);
    }

    /// <summary>Makes what was brought in seen, all at once.</summary>
    /// <param name="archive">The same.</param>
    /// <param name="note">What is put down.</param>
    /// <param name="cancellationToken">Breaks it off, before.</param>
    public async Task<TransferArrived> SettleAsync(ZipArchive archive, Func<TransferArrived, AuditNote> note, CancellationToken cancellationToken)
    {
        await InBatchesAsync<SecretLine>(archive, RunFiles.Secrets, _ => 1000, 0, TakeSecrets, cancellationToken);
        await InBatchesAsync<ProfileLine>(archive, RunFiles.Profiles, _ => 1000, 0, TakeProfiles, cancellationToken);
        await InBatchesAsync<TickLine>(archive, RunFiles.Ticks, _ => 200, 0, TakeTicks, cancellationToken);
        var actor = audit.Actor;
        await writer.WriteAsync(session =>
        {
            session.Execute(
                $"UPDATE bookmarks SET answered_at = NULL WHERE answered_at = {UnseenBookmark} AND run IN (SELECT id FROM runs WHERE owner = $1 AND status >= {Unseen - 1})", _owner);
            session.Execute($"UPDATE runs SET status = status - {Unseen}, owner = NULL, searchable = 0 WHERE owner = $1 AND status >= {Unseen - 1}", _owner);
            session.Execute("DELETE FROM owners WHERE id = $1", _owner);
            audit.Append(session, actor, note(_arrived));
            return 0;
        }, cancellationToken);
        return _arrived;
    }

    /// <summary>Takes back what was brought in and is not seen yet.</summary>
    public async Task DiscardAsync() => await writer.WriteAsync(session => Discard(session, $"status >= {Unseen - 1} AND owner = $1", _owner), CancellationToken.None);

    private long Now => time.GetUtcNow().UtcTicks;

    private int Discard(WriteSession session, string which, object? value)
    {
        session.Execute($"DELETE FROM signals WHERE run IN (SELECT id FROM runs WHERE {which})", value);
        session.Execute($"DELETE FROM run_vault WHERE run IN (SELECT id FROM runs WHERE {which})", value);
        // Journals go a few rows at a time, as those of all runs that are deleted. Their ids are free at once.
        session.Execute($"UPDATE runs SET status = {Runs.RunSweeper.Erased}, owner = NULL, searchable = 1, run_id = {Runs.RunSweeper.ErasedId} WHERE {which}", value);
        return session.Execute("DELETE FROM owners WHERE id = $1", _owner);
    }

    /// <summary>Hands lines over in transactions that are small, however long the file is.</summary>
    private async Task InBatchesAsync<T>(
        ZipArchive archive, string name, Func<T, int> size, long run, Func<WriteSession, IReadOnlyList<T>, long, (long Run, TransferArrived Arrived)> take, CancellationToken cancellationToken)
        where T : class
    {
        var (batch, text) = (new List<T>(), 0);
        await foreach (var line in JsonLines.ReadAsync<T>(archive, name, cancellationToken))
        {
            batch.Add(line);
            text += size(line);
            if (batch.Count >= MostLines || text >= MostText) await WriteAsync();
        }
        if (batch.Count > 0) await WriteAsync();

        async Task WriteAsync()
        {
            var (lines, current, until) = (batch, run, Now + Lease.Ticks);
            (run, var more) = await writer.WriteAsync(
                session =>
                {
                    session.Execute("INSERT INTO owners (id, lease_until) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until", _owner, until);
                    return take(session, lines, current);
                },
                cancellationToken);
            _arrived = Sum(_arrived, more);
            (batch, text) = ([], 0);
        }
    }

    private static void DocumentTable(WriteSession session, DocumentLine line) =>
        Runs.DocumentTable.IdOf(session, new Runs.DocumentTable.Written(line.Json, Convert.FromHexString(line.Hash)));

    private (long Run, TransferArrived Arrived) Take(WriteSession session, IReadOnlyList<RunFileLine> lines, long run)
    {
        var arrived = new TransferArrived();
        foreach (var line in lines)
        {
            if (line.Run is { } begun)
            {
                run = Begin(session, begun);
                arrived = run == 0
                    ? arrived with { Kept = arrived.Kept + 1 }
                    : arrived with { Runs = arrived.Runs + 1, Held = arrived.Held + (begun.Status.IsFinal() ? 0 : 1) };
            }
            else if (run == 0)
            {
                // Its run is here already.
            }
            else if (line.Entry is { } entry)
            {
                session.Send(
                    "INSERT INTO journal (run, seq, at, kind, version, node_run, node, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                    run, entry.Seq, entry.At.UtcTicks, entry.Kind, entry.Version, entry.NodeRun, entry.Node, entry.Data.Text);
            }
            else if (line.Bookmark is { } bookmark)
            {
                session.Send(
                    """
                    INSERT INTO bookmarks (run, id, node_run, created_at, answered_at, kind, due_at, remind_at, reminded_at, event, assignee, title)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (run, id) DO NOTHING
                    """,
                    run, bookmark.Id, bookmark.NodeRun, bookmark.CreatedAt.UtcTicks, bookmark.AnsweredAt?.UtcTicks ?? UnseenBookmark, bookmark.Kind, bookmark.DueAt?.UtcTicks,
                    bookmark.RemindAt?.UtcTicks, bookmark.RemindedAt?.UtcTicks, bookmark.Event, bookmark.Assignee, bookmark.Title);
            }
            else if (line.Signal is { } signal)
            {
                session.Send(
                    "INSERT INTO signals (run, kind, subject, data, via, actor) VALUES ($1, $2, $3, $4, $5, $6)",
                    run, (int)signal.Kind, signal.Subject, signal.Data?.Text, signal.Via, signal.Actor);
            }
            else if (line.Sealed is { } kept)
            {
                if (Opens(kept.Sealed)) session.Send("INSERT INTO run_vault (run, name, sealed) VALUES ($1, $2, $3) ON CONFLICT (run, name) DO NOTHING", run, kept.Name, kept.Sealed);
                else arrived = arrived with { Unopened = arrived.Unopened + 1 };
            }
        }
        return (run, arrived);
    }

    /// <summary>The run's key; 0 when it is here already.</summary>
    private long Begin(WriteSession session, RunLine run)
    {
        if (session.Scalar("SELECT id FROM documents WHERE hash = $1", Convert.FromHexString(run.Document)) is not long document) throw new InvalidDataException($"the document of run “{run.Id}” is missing.");
        var held = run.Status is not RunStatus.Paused && !run.Status.IsFinal();
        // One that is being deleted gives its id away.
        session.Execute($"UPDATE runs SET run_id = {Runs.RunSweeper.ErasedId} WHERE run_id = $1 AND status = {Runs.RunSweeper.Erased}", run.Id);
        var created = session.Scalar(
            """
            INSERT INTO runs (run_id, agent_id, agent_name, version, document, trigger, status, started_at, ended_at, inputs, outputs, error, last_seq, owner, fence, parent_run, parent_bookmark, conversation, searchable)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, $16, $17, 1) ON CONFLICT (run_id) DO NOTHING RETURNING id
            """,
            run.Id, run.Agent, run.AgentName, run.Version, document, run.Trigger, (int)(held ? RunStatus.Paused : run.Status) + Unseen, run.StartedAt.UtcTicks, run.EndedAt?.UtcTicks, run.Inputs.Text, run.Outputs?.Text,
            run.Error?.Text, run.Entries + (held ? 1 : 0), _owner, run.Parent, run.ParentBookmark, run.Conversation);
        if (created is long key)
        {
            if (held) Runs.RunHolding.AddPause(session, key, run.Entries + 1, time.GetUtcNow());
            return key;
        }
        // Waits for whoever brings the same in: then it is theirs, or free.
        var (status, owner) = session.Query("SELECT status, owner FROM runs WHERE run_id = $1", reader => (reader.GetInt32(0), reader.TextOrNull(1)), run.Id).FirstOrDefault();
        return status < Unseen - 1 ? 0
            : owner == _owner ? throw new InvalidDataException($"run “{run.Id}” is in it twice.")
            : throw new InvalidDataException("the same runs are being taken in by another process, or one was broken off a moment ago. Try again in two minutes.");
    }

    private (long Run, TransferArrived Arrived) TakeSecrets(WriteSession session, IReadOnlyList<SecretLine> lines, long run)
    {
        var unopened = 0L;
        foreach (var line in lines)
        {
            if (!Opens(line.Sealed)) unopened++;
            else session.Send(
                "INSERT INTO secrets (name, places, fields, changed_at, kind, step, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING",
                line.Name, System.Text.Json.JsonSerializer.Serialize(line.Places), System.Text.Json.JsonSerializer.Serialize(line.Fields), line.ChangedAt.UtcTicks, (long)line.Kind, line.Step, line.Sealed);
        }
        return (run, new TransferArrived { Unopened = unopened });
    }

    private (long Run, TransferArrived Arrived) TakeProfiles(WriteSession session, IReadOnlyList<ProfileLine> lines, long run)
    {
        var unopened = 0L;
        foreach (var line in lines)
        {
            if (!Opens(line.Sealed)) unopened++;
            else session.Send(
                "INSERT INTO profiles (name, kind, start, saved_at, expired_at, sealed) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO NOTHING",
                line.Name, line.Kind, line.Start, line.SavedAt.UtcTicks, line.ExpiredAt?.UtcTicks, line.Sealed);
        }
        return (run, new TransferArrived { Unopened = unopened });
    }

    /// <summary>Of agents that are here; what still waited for its run is left out, as for a schedule that is paused.</summary>
    private static (long Run, TransferArrived Arrived) TakeTicks(WriteSession session, IReadOnlyList<TickLine> lines, long run)
    {
        foreach (var line in lines)
        {
            var open = line.Outcome is TickOutcome.Starting or TickOutcome.Queued;
            session.Send(
                """
                INSERT INTO ticks (agent_id, node_id, at, outcome, reason, run_id, detail, changed_at)
                SELECT id, $2, $3, $4, $5, $6, $7, $8 FROM agents WHERE id = $1
                ON CONFLICT (agent_id, node_id, at) DO NOTHING
                """,
                line.Agent, line.Node, line.At.UtcTicks, (int)(open ? TickOutcome.Skipped : line.Outcome), open ? (int)TickReason.Paused : (int?)line.Reason, line.Run, line.Detail, line.ChangedAt.UtcTicks);
        }
        return (run, new TransferArrived());
    }

    private bool Opens(byte[] bytes)
    {
        try
        {
            sealer.Open(bytes);
            return true;
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }

    private static int Size(RunFileLine line) => line switch
    {
        { Entry: { } entry } => entry.Data.Text.Length,
        { Run: { } run } => run.Inputs.Text.Length + (run.Outputs?.Text.Length ?? 0) + (run.Error?.Text.Length ?? 0),
        _ => 200,
    };

    private static TransferArrived Sum(TransferArrived left, TransferArrived right) => new()
    {
        Runs = left.Runs + right.Runs,
        Held = left.Held + right.Held,
        Kept = left.Kept + right.Kept,
        Unopened = left.Unopened + right.Unopened,
    };
}
