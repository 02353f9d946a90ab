using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>One lease row per process: renewing it costs the same for one run and for ten thousand.</summary>
internal sealed class LeaseStore(Database database, GroupWriter writer) : ILeaseStore
{
    private const string NotLiving = "(owner IS NULL OR owner NOT IN (SELECT id FROM owners WHERE lease_until > $2))";

    private readonly string _claim = $"SELECT id FROM runs WHERE run_id = $1 AND status < 3{database.Claim()}";

    public async ValueTask RenewAsync(string owner, DateTimeOffset until, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            session => session.Execute(
                "INSERT INTO owners (id, lease_until) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until",
                owner, until.UtcTicks),
            cancellationToken);

    public async ValueTask<IReadOnlySet<(string RunId, long Fence)>> OwnedAsync(string owner, CancellationToken cancellationToken) =>
        (await database.QueryAsync(
            "SELECT run_id, fence FROM runs WHERE owner = $1 AND status < 3",
            reader => (reader.GetString(0), reader.GetInt64(1)), cancellationToken, owner)).ToHashSet();

    public async ValueTask<RunLease?> AcquireAsync(string runId, string owner, DateTimeOffset now, bool force, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session =>
        {
            if (session.Scalar(_claim, runId) is not long key) return null;
            // A statement of its own, so that it sees whoever had the run and lived while this one waited for it.
            return session.Scalar(
                $"UPDATE runs SET owner = $1, fence = fence + 1 WHERE id = $3 AND ($4 = 1 OR {NotLiving}) RETURNING fence",
                owner, now.UtcTicks, key, force ? 1 : 0) is long fence ? new RunLease(runId, key, fence) : null;
        }, cancellationToken);

    public ValueTask<IReadOnlyList<string>> FindAbandonedAsync(DateTimeOffset now, int take, CancellationToken cancellationToken) =>
        database.QueryAsync(
            $"""
            SELECT run_id FROM runs
            WHERE status < 3 AND {NotLiving} AND (status BETWEEN 0 AND 1 OR (status = 2 AND owner IS NOT NULL) OR EXISTS (SELECT 1 FROM signals WHERE signals.run = runs.id))
            ORDER BY id LIMIT $1
            """,
            reader => reader.GetString(0), cancellationToken, take, now.UtcTicks);

    public async ValueTask ReleaseAsync(RunLease lease, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            session => session.Execute("UPDATE runs SET owner = NULL WHERE id = $1 AND fence = $2", lease.Key, lease.Fence),
            cancellationToken);

    public async ValueTask RetireAsync(string owner, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session =>
        {
            session.Execute("UPDATE runs SET owner = NULL WHERE owner = $1 AND status < 3", owner);
            return session.Execute("DELETE FROM owners WHERE id = $1", owner);
        }, cancellationToken);
}
