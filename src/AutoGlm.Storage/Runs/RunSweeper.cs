using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Marks runs as gone, then deletes what they left, a few hundred rows a transaction.</summary>
internal sealed class RunSweeper(Database database, GroupWriter writer) : IRunSweeper
{
    /// <summary>Status of a run that is being deleted; beyond all that the engine knows.</summary>
    public const int Erased = 9;

    private const int MostRows = 500;
    private const int MostRuns = 50;

    // Of several processes that sweep, each takes other runs.
    private readonly string _erased = $"SELECT r.id FROM runs r WHERE r.status = {Erased} LIMIT 1{database.ClaimFree("r")}";

    private readonly string _erase =
        $"UPDATE runs SET status = {Erased} WHERE id IN (SELECT r.id FROM runs r WHERE {Due} ORDER BY r.ended_at LIMIT {MostRuns}{database.ClaimFree("r")}) RETURNING run_id";

    public async ValueTask<Swept> SweepAsync(DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore, CancellationToken cancellationToken)
    {
        // A look costs nothing; only what is to be deleted is worth the writer's turn.
        if (!await AnyAsync(succeededBefore, othersBefore, cancellationToken)) return new Swept([], 0, false);
        return await writer.WriteAsync(session => Sweep(session, succeededBefore, othersBefore), cancellationToken);
    }

    private async ValueTask<bool> AnyAsync(DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore, CancellationToken cancellationToken) =>
        (await database.QueryAsync(
            $"SELECT 1 FROM runs WHERE status = {Erased} UNION ALL SELECT 1 FROM runs WHERE {Due} LIMIT 1",
            _ => 1, cancellationToken, (int)RunStatus.Succeeded, Ticks(succeededBefore), Ticks(othersBefore))).Count > 0;

    private const string Due = "status >= 3 AND status < 9 AND ((status = $1 AND ended_at < $2) OR (status <> $1 AND ended_at < $3))";

    private Swept Sweep(WriteSession session, DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore)
    {
        if (session.Scalar(_erased) is not long run)
        {
            var gone = session.Query(_erase, reader => reader.GetString(0), (int)RunStatus.Succeeded, Ticks(succeededBefore), Ticks(othersBefore));
            return new Swept(gone, 0, gone.Count > 0);
        }
        var rows = session.Execute("DELETE FROM journal WHERE run = $1 AND seq IN (SELECT seq FROM journal WHERE run = $1 ORDER BY seq LIMIT $2)", run, MostRows);
        if (rows == MostRows) return new Swept([], rows, true);
        session.Execute("DELETE FROM run_texts WHERE run = $1", run);
        session.Execute("DELETE FROM bookmarks WHERE run = $1", run);
        session.Execute("DELETE FROM runs WHERE id = $1", run);
        return new Swept([], rows, true);
    }

    /// <summary>Before all time where nothing is to be deleted.</summary>
    private static long Ticks(DateTimeOffset? before) => before?.UtcTicks ?? 0;
}
