using System.Data.Common;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Schedules;

/// <summary>Schedules as rows with a revision, their ticks as rows with the time in the key: both are decided on once, by whichever process is first.</summary>
internal sealed class ScheduleStore(Database database, GroupWriter writer, AuditTable audit) : IScheduleStore
{
    /// <summary>Ticks with a run and ticks without one, each.</summary>
    private const int Kept = 1000;

    private const string ScheduleColumns = "agent_id, node_id, revision, cron, time_zone, decided_until, paused_at, ended_at";
    private const string Ticks =
        "SELECT t.at, t.outcome, t.reason, t.run_id, t.detail, t.changed_at, r.status, t.agent_id, t.node_id FROM ticks t LEFT JOIN runs r ON r.run_id = t.run_id";

    // The agent's versions are held, so that it isn't deleted without the schedule.
    private readonly string _add =
        $"""
        INSERT INTO schedules (agent_id, node_id, revision, cron, time_zone, decided_until, paused_at, ended_at)
        SELECT $1, $2, 1, $3, $4, $5, $6, $7 WHERE EXISTS (SELECT 1 FROM agent_versions WHERE agent_id = $1{database.Hold()})
        ON CONFLICT (agent_id, node_id) DO NOTHING
        """;

    public ValueTask<IReadOnlyList<StoredSchedule>> ListAsync(CancellationToken cancellationToken) =>
        database.QueryAsync($"SELECT {ScheduleColumns} FROM schedules ORDER BY agent_id, node_id", Schedule, cancellationToken);

    public ValueTask<StoredSchedule?> FindAsync(ScheduleKey key, CancellationToken cancellationToken) => database.FirstAsync(
        $"SELECT {ScheduleColumns} FROM schedules WHERE agent_id = $1 AND node_id = $2", Schedule, cancellationToken, key.AgentId, key.NodeId);

    public async ValueTask<bool> SaveAsync(StoredSchedule schedule, IReadOnlyList<ScheduleTick> ticks, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            var wasPaused = !actor.IsClockwork && IsPaused(session, schedule.Key);
            if (!Keep(session, schedule)) return false;
            foreach (var tick in ticks) Keep(session, schedule.Key, tick);
            if (ticks.Count > 0) Forget(session, schedule.Key);
            if (!actor.IsClockwork && wasPaused != schedule.PausedAt.HasValue)
                audit.Append(session, actor, new AuditNote(AuditDeeds.ScheduleChanged)
                {
                    Agent = schedule.Key.AgentId,
                    Node = schedule.Key.NodeId,
                    Details = new Dictionary<string, string?> { ["paused"] = wasPaused ? "false" : "true" },
                });
            return true;
        }, cancellationToken);
    }

    public async ValueTask SettleAsync(ScheduleKey key, ScheduleTick tick, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            session => session.Execute(
                "UPDATE ticks SET outcome = $4, reason = $5, run_id = $6, detail = $7, changed_at = $8 WHERE agent_id = $1 AND node_id = $2 AND at = $3",
                key.AgentId, key.NodeId, tick.At.UtcTicks, (int)tick.Outcome, (int?)tick.Reason, tick.RunId, tick.Detail, tick.ChangedAt.UtcTicks),
            cancellationToken);

    public ValueTask<IReadOnlyList<ScheduleTick>> OpenTicksAsync(ScheduleKey key, DateTimeOffset after, CancellationToken cancellationToken) =>
        database.QueryAsync(
            $"{Ticks} WHERE t.agent_id = $1 AND t.node_id = $2 AND (t.outcome IN (0, 2) OR r.status < 3 OR t.at > $3) ORDER BY t.at",
            Tick, cancellationToken, key.AgentId, key.NodeId, after.UtcTicks);

    public ValueTask<IReadOnlyList<ScheduleKey>> WaitingAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT DISTINCT agent_id, node_id FROM ticks WHERE outcome IN (0, 2)", reader => new ScheduleKey(reader.GetString(0), reader.GetString(1)), cancellationToken);

    public ValueTask<IReadOnlyList<ScheduleTick>> TicksAsync(ScheduleKey key, DateTimeOffset? before, int take, CancellationToken cancellationToken) =>
        database.QueryAsync(
            $"{Ticks} WHERE t.agent_id = $1 AND t.node_id = $2 AND t.at < $3 ORDER BY t.at DESC LIMIT $4",
            Tick, cancellationToken, key.AgentId, key.NodeId, (before ?? DateTimeOffset.MaxValue).UtcTicks, take);

    public async ValueTask<IReadOnlyDictionary<ScheduleKey, ScheduleTick>> LastTicksAsync(CancellationToken cancellationToken) =>
        (await database.QueryAsync(
            $"{Ticks} JOIN (SELECT agent_id, node_id, MAX(at) AS at FROM ticks GROUP BY agent_id, node_id) last ON last.agent_id = t.agent_id AND last.node_id = t.node_id AND last.at = t.at",
            reader => (Key: new ScheduleKey(reader.GetString(7), reader.GetString(8)), Tick: Tick(reader)), cancellationToken))
        .ToDictionary(row => row.Key, row => row.Tick);

    /// <summary>With the agent goes the record of its schedules.</summary>
    internal static void ForgetAgent(WriteSession session, string agentId)
    {
        // In this order: times that are being kept with a schedule are waited for, and go too.
        session.Send("DELETE FROM schedules WHERE agent_id = $1", agentId);
        session.Send("DELETE FROM ticks WHERE agent_id = $1", agentId);
    }

    private static bool IsPaused(WriteSession session, ScheduleKey key) =>
        session.Scalar("SELECT paused_at FROM schedules WHERE agent_id = $1 AND node_id = $2", key.AgentId, key.NodeId) is not null;

    private bool Keep(WriteSession session, StoredSchedule schedule) => (schedule.Revision == 0
        ? session.Execute(
            _add,
            schedule.Key.AgentId, schedule.Key.NodeId, schedule.Cron, schedule.TimeZone, schedule.DecidedUntil.UtcTicks, schedule.PausedAt?.UtcTicks, schedule.EndedAt?.UtcTicks)
        : session.Execute(
            """
            UPDATE schedules SET revision = revision + 1, cron = $3, time_zone = $4, decided_until = $5, paused_at = $6, ended_at = $7
            WHERE agent_id = $1 AND node_id = $2 AND revision = $8
            """,
            schedule.Key.AgentId, schedule.Key.NodeId, schedule.Cron, schedule.TimeZone, schedule.DecidedUntil.UtcTicks, schedule.PausedAt?.UtcTicks, schedule.EndedAt?.UtcTicks,
            schedule.Revision)) == 1;

    private static void Keep(WriteSession session, ScheduleKey key, ScheduleTick tick) => session.Execute(
        """
        INSERT INTO ticks (agent_id, node_id, at, outcome, reason, run_id, detail, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (agent_id, node_id, at) DO UPDATE SET
          outcome = excluded.outcome, reason = excluded.reason, run_id = excluded.run_id, detail = excluded.detail, changed_at = excluded.changed_at
        """,
        key.AgentId, key.NodeId, tick.At.UtcTicks, (int)tick.Outcome, (int?)tick.Reason, tick.RunId, tick.Detail, tick.ChangedAt.UtcTicks);

    private static void Forget(WriteSession session, ScheduleKey key)
    {
        session.Execute(
            """
            DELETE FROM ticks WHERE agent_id = $1 AND node_id = $2 AND run_id IS NULL AND outcome NOT IN (0, 2) AND at <
              (SELECT at FROM ticks WHERE agent_id = $1 AND node_id = $2 AND run_id IS NULL AND outcome NOT IN (0, 2) ORDER BY at DESC LIMIT 1 OFFSET $3)
            """,
            key.AgentId, key.NodeId, Kept - 1);
        session.Execute(
            """
            DELETE FROM ticks WHERE agent_id = $1 AND node_id = $2 AND run_id IS NOT NULL AND outcome NOT IN (0, 2) AND at <
              (SELECT at FROM ticks WHERE agent_id = $1 AND node_id = $2 AND run_id IS NOT NULL ORDER BY at DESC LIMIT 1 OFFSET $3)
              AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.run_id = ticks.run_id AND runs.status < 3)
            """,
            key.AgentId, key.NodeId, Kept - 1);
    }

    private static StoredSchedule Schedule(DbDataReader reader) => new()
    {
        Key = new ScheduleKey(reader.GetString(0), reader.GetString(1)),
        Revision = reader.GetInt64(2),
        Cron = reader.GetString(3),
        TimeZone = reader.GetString(4),
        DecidedUntil = reader.Time(5),
        PausedAt = reader.TimeOrNull(6),
        EndedAt = reader.TimeOrNull(7),
    };

    private static ScheduleTick Tick(DbDataReader reader) => new()
    {
        At = reader.Time(0),
        Outcome = (TickOutcome)reader.GetInt32(1),
        Reason = reader.IsDBNull(2) ? null : (TickReason)reader.GetInt32(2),
        RunId = reader.TextOrNull(3),
        Detail = reader.TextOrNull(4),
        ChangedAt = reader.Time(5),
        Run = reader.IsDBNull(6) ? null : (RunStatus)reader.GetInt32(6),
    };
}
