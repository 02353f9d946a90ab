using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Storage.Runs;

/// <summary>Signals as rows that their run's owner looks for.</summary>
internal sealed class SignalStore(Database database, GroupWriter writer, AuditTable audit) : ISignalStore
{
    private const string Select = "SELECT s.id, r.run_id, s.kind, s.subject, s.data, s.via, s.actor FROM signals s JOIN runs r ON r.id = s.run";

    private readonly string _leave =
        $"""
        INSERT INTO signals (run, kind, subject, data, via, actor)
        SELECT id, $1, $2, $3, $5, $6 FROM runs WHERE run_id = $4 AND status < 3{database.Hold()} RETURNING id
        """;

    private readonly string _cancelChildren = $"INSERT INTO signals (run, kind) SELECT id, $1 FROM runs WHERE parent_run = $2 AND status < 3{database.Hold()}";

    // A run is held before its bookmark is touched, as whoever ends the run claims it before deleting its bookmarks.
    private readonly string _answer =
        $"""
        UPDATE bookmarks SET answered_at = $1
        WHERE id = $2 AND answered_at IS NULL AND run = (SELECT id FROM runs WHERE run_id = $3 AND status < 3{database.Hold()})
        """;

    private readonly string _endDue = Marking("answered_at", $"due_at <= $2 ORDER BY due_at LIMIT $3{database.HoldFree("r")}{database.ClaimFree("b")}");

    private readonly string _remind = Marking("reminded_at", $"remind_at <= $2 ORDER BY remind_at LIMIT $3{database.HoldFree("r")}{database.ClaimFree("b")}");

    private readonly string _endEvent = Marking("answered_at", $"event = $2{database.Hold("r")}");

    public ValueTask<RunSignal?> CancelAsync(string runId, CancellationToken cancellationToken) =>
        LeaveAsync(AuditDeeds.RunCancelled, runId, RunSignalKind.Cancel, null, null, cancellationToken);

    public ValueTask<RunSignal?> HoldAsync(string runId, bool hold, CancellationToken cancellationToken) =>
        LeaveAsync(hold ? AuditDeeds.RunPaused : AuditDeeds.RunContinued, runId, hold ? RunSignalKind.Pause : RunSignalKind.Continue, null, null, cancellationToken);

    public async ValueTask<RunSignal?> AnswerAsync(string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            if (Answer(session, runId, bookmarkId, answer, now, actor) is not { } signal) return null;
            var (agent, kind, nodeRun) = session.Query(
                "SELECT r.agent_id, b.kind, b.node_run FROM bookmarks b JOIN runs r ON r.id = b.run WHERE r.run_id = $1 AND b.id = $2",
                reader => (reader.TextOrNull(0), reader.TextOrNull(1), reader.TextOrNull(2)), runId, bookmarkId).FirstOrDefault();
            audit.Append(session, actor, new AuditNote(kind == QuestionKinds.TakeOver ? AuditDeeds.TakeoverEnded : AuditDeeds.AnswerGiven)
            {
                Agent = agent,
                Run = runId,
                NodeRun = nodeRun,
                Bookmark = bookmarkId,
                Details = new Dictionary<string, string?> { ["kind"] = kind },
            });
            return signal;
        }, cancellationToken);
    }

    /// <param name="session">In whose transaction.</param>
    /// <param name="runId">Which run waits.</param>
    /// <param name="bookmarkId">For what.</param>
    /// <param name="answer">What it is told.</param>
    /// <param name="now">When.</param>
    /// <param name="actor">Who answers; null for a run that another one waits for.</param>
    public RunSignal? Answer(WriteSession session, string runId, string bookmarkId, JsonNode? answer, DateTimeOffset now, AuditActor? actor = null)
    {
        var first = session.Execute(_answer, now.UtcTicks, bookmarkId, runId);
        return first == 0 ? null : Leave(session, runId, RunSignalKind.Answer, bookmarkId, answer, actor);
    }

    public void CancelChildren(WriteSession session, string runId) => session.Send(_cancelChildren, (int)RunSignalKind.Cancel, runId);

    public async ValueTask<IReadOnlyList<RunSignal>> DueAsync(DateTimeOffset now, int take, CancellationToken cancellationToken)
    {
        // A look costs nothing; only what is due is worth the writer's turn.
        if (await NextDueAsync(cancellationToken) is not { } next || next > now) return [];
        return await writer.WriteAsync(
            session => (List<RunSignal>)
            [
                .. MarkAndLeave(session, _endDue, RunSignalKind.Due, null, now.UtcTicks, now.UtcTicks, take),
                .. MarkAndLeave(session, _remind, RunSignalKind.Remind, null, now.UtcTicks, now.UtcTicks, take),
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

    public async ValueTask<IReadOnlyList<RunSignal>> PublishAsync(string key, JsonNode? data, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            var signals = MarkAndLeave(session, _endEvent, RunSignalKind.Answer, data, now.UtcTicks, key);
            if (!actor.IsClockwork)
                audit.Append(session, actor, new AuditNote(AuditDeeds.EventPublished)
                {
                    Details = new Dictionary<string, string?> { ["event"] = key, ["resumed"] = signals.Count.ToString(CultureInfo.InvariantCulture) },
                });
            return signals;
        }, cancellationToken);
    }

    /// <summary>Marks open bookmarks of live runs, each once: of several who want to, those who come later change nothing.</summary>
    /// <param name="mark">The column that says when.</param>
    /// <param name="which">Which bookmarks.</param>
    private static string Marking(string mark, string which) =>
        $"""
        UPDATE bookmarks SET {mark} = $1
        WHERE {mark} IS NULL AND answered_at IS NULL AND (run, id) IN (
          SELECT b.run, b.id FROM bookmarks b JOIN runs r ON r.id = b.run AND r.status < 3 WHERE b.{mark} IS NULL AND b.answered_at IS NULL AND {which})
        RETURNING id, (SELECT run_id FROM runs WHERE runs.id = bookmarks.run)
        """;

    private List<RunSignal> MarkAndLeave(WriteSession session, string marking, RunSignalKind kind, JsonNode? data, params ReadOnlySpan<object?> values)
    {
        var signals = new List<RunSignal>();
        foreach (var (bookmark, runId) in session.Query(marking, reader => (reader.GetString(0), reader.GetString(1)), values))
            if (Leave(session, runId, kind, bookmark, data) is { } signal) signals.Add(signal);
        return signals;
    }

    public ValueTask<RunSignal?> TellAsync(string runId, string nodeRunId, string text, CancellationToken cancellationToken) =>
        LeaveAsync(AuditDeeds.RunTold, runId, RunSignalKind.Message, nodeRunId, text, cancellationToken);

    public ValueTask<IReadOnlyList<RunSignal>> PendingAsync(string owner, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.owner = $1 ORDER BY s.id", Read, cancellationToken, owner);

    public ValueTask<IReadOnlyList<RunSignal>> PendingOfChildrenAsync(string parentRunId, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.parent_run = $1 ORDER BY s.id", Read, cancellationToken, parentRunId);

    public ValueTask<IReadOnlyList<RunSignal>> PendingOfRunAsync(string runId, CancellationToken cancellationToken) =>
        database.QueryAsync($"{Select} WHERE r.run_id = $1 ORDER BY s.id", Read, cancellationToken, runId);

    private async ValueTask<RunSignal?> LeaveAsync(string deed, string runId, RunSignalKind kind, string? subject, JsonNode? data, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            var signal = Leave(session, runId, kind, subject, data, actor);
            if (signal is not null && !actor.IsClockwork)
            {
                var agent = session.Scalar("SELECT agent_id FROM runs WHERE run_id = $1", runId) as string;
                audit.Append(session, actor, new AuditNote(deed) { Agent = agent, Run = runId, NodeRun = subject });
            }
            return signal;
        }, cancellationToken);
    }

    private RunSignal? Leave(WriteSession session, string runId, RunSignalKind kind, string? subject, JsonNode? data, AuditActor? actor = null)
    {
        var id = session.Scalar(_leave, (int)kind, subject, data?.ToJsonString(), runId, actor?.Via, actor?.Name);
        return id is null ? null : new RunSignal((long)id, runId, kind, subject, data, actor);
    }

    private static RunSignal Read(DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), (RunSignalKind)reader.GetInt32(2), reader.TextOrNull(3),
        reader.TextOrNull(4) is { } data ? JsonNode.Parse(data) : null, reader.TextOrNull(5) is { } via ? new AuditActor(via, reader.TextOrNull(6)) : null);
}
