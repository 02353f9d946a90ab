using System.Data.Common;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Signals as rows that their run's owner looks for.</summary>
internal sealed class SignalStore(Database database, GroupWriter writer) : ISignalStore
{
    private const string Select = "SELECT s.id, r.run_id, s.kind, s.subject, s.data FROM signals s JOIN runs r ON r.id = s.run";

    public ValueTask<RunSignal?> CancelAsync(string runId, CancellationToken cancellationToken) =>
        LeaveAsync(runId, RunSignalKind.Cancel, null, null, cancellationToken);

    public ValueTask<RunSignal?> HoldAsync(string runId, bool hold, CancellationToken cancellationToken) =>
        LeaveAsync(runId, hold ? RunSignalKind.Pause : RunSignalKind.Continue, null, null, cancellationToken);

    public async ValueTask<RunSignal?> AnswerAsync(string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => Answer(session, runId, bookmarkId, answer, now), cancellationToken);

    internal static RunSignal? Answer(WriteSession session, string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now)
    {
        var first = session.Execute(
            """
            UPDATE bookmarks SET answered_at = $1
            WHERE id = $2 AND answered_at IS NULL AND run = (SELECT id FROM runs WHERE run_id = $3 AND status < 3)
            """,
            now.UtcTicks, bookmarkId, runId);
        return first == 0 ? null : Leave(session, runId, RunSignalKind.Answer, bookmarkId, answer);
    }

    internal static void CancelChildren(WriteSession session, string runId) =>
        session.Execute("INSERT INTO signals (run, kind) SELECT id, $1 FROM runs WHERE parent_run = $2 AND status < 3", (int)RunSignalKind.Cancel, runId);

    public async ValueTask<IReadOnlyList<RunSignal>> DueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken)
    {
        // A look costs nothing; only what is due is worth the writer's turn.
        if (await NextDueAsync(cancellationToken) is not { } next || next > now) return [];
        return await writer.WriteAsync(
            session => (List<RunSignal>)
            [
                .. End(session, "due_at <= $1 AND answered_at IS NULL ORDER BY due_at LIMIT $2", RunSignalKind.Due, null, now, now.UtcTicks, take),
                .. Remind(session, now, take),
            ],
            cancellationToken);
    }

    public ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.FirstAsync(
        """
        SELECT MIN(next.at) FROM (
          SELECT MIN(due_at) AS at FROM bookmarks WHERE due_at IS NOT NULL AND answered_at IS NULL
          UNION ALL
          SELECT MIN(remind_at) AS at FROM bookmarks WHERE remind_at IS NOT NULL AND reminded_at IS NULL AND answered_at IS NULL
        ) next
        """,
        reader => reader.TimeOrNull(0), cancellationToken);

    public async ValueTask<IReadOnlyList<RunSignal>> PublishAsync(string key, JsonNode? data, DateTimeOffset now, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => End(session, "event = $1 AND answered_at IS NULL LIMIT $2", RunSignalKind.Answer, data, now, key, int.MaxValue), cancellationToken);

    private static List<RunSignal> Remind(WriteSession session, DateTimeOffset now, int take)
    {
        var signals = new List<RunSignal>();
        foreach (var (run, bookmark, runId) in Waits(session, "remind_at <= $1 AND reminded_at IS NULL AND answered_at IS NULL ORDER BY remind_at LIMIT $2", now.UtcTicks, take))
        {
            session.Execute("UPDATE bookmarks SET reminded_at = $1 WHERE run = $2 AND id = $3", now.UtcTicks, run, bookmark);
            if (Leave(session, runId, RunSignalKind.Remind, bookmark, null) is { } signal) signals.Add(signal);
        }
        return signals;
    }

    private static List<RunSignal> End(WriteSession session, string which, RunSignalKind kind, JsonNode? data, DateTimeOffset now, params object?[] values)
    {
        var signals = new List<RunSignal>();
        foreach (var (run, bookmark, runId) in Waits(session, which, values))
        {
            session.Execute("UPDATE bookmarks SET answered_at = $1 WHERE run = $2 AND id = $3", now.UtcTicks, run, bookmark);
            if (Leave(session, runId, kind, bookmark, data) is { } signal) signals.Add(signal);
        }
        return signals;
    }

    /// <summary>Open waits of live runs.</summary>
    private static IReadOnlyList<(long Run, string Bookmark, string RunId)> Waits(WriteSession session, string which, params object?[] values) => session.Query(
        $"SELECT b.run, b.id, r.run_id FROM (SELECT run, id FROM bookmarks WHERE {which}) b JOIN runs r ON r.id = b.run AND r.status < 3",
        reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2)), values);

    public ValueTask<RunSignal?> TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken) =>
        LeaveAsync(runId, RunSignalKind.Message, nodeRunId, text, cancellationToken);

    public ValueTask<IReadOnlyList<RunSignal>> PendingAsync(string owner, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.owner = $1 ORDER BY s.id", Read, cancellationToken, owner);

    public ValueTask<IReadOnlyList<RunSignal>> PendingOfChildrenAsync(string parentRunId, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.parent_run = $1 ORDER BY s.id", Read, cancellationToken, parentRunId);

    public ValueTask<IReadOnlyList<RunSignal>> PendingOfRunAsync(string runId, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.run_id = $1 ORDER BY s.id", Read, cancellationToken, runId);

    private async ValueTask<RunSignal?> LeaveAsync(string runId, RunSignalKind kind, string? subject, JsonNode? data, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => Leave(session, runId, kind, subject, data), cancellationToken);

    private static RunSignal? Leave(WriteSession session, string runId, RunSignalKind kind, string? subject, JsonNode? data)
    {
        var id = session.Scalar(
            """
            INSERT INTO signals (run, kind, subject, data)
            SELECT id, $1, $2, $3 FROM runs WHERE run_id = $4 AND status < 3 RETURNING id
            """,
            (int)kind, subject, data?.ToJsonString(), runId);
        return id is null ? null : new RunSignal((long)id, runId, kind, subject, data);
    }

    private static RunSignal Read(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), (RunSignalKind)reader.GetInt32(2), reader.TextOrNull(3),
        reader.TextOrNull(4) is { } data ? JsonNode.Parse(data) : null);
}
