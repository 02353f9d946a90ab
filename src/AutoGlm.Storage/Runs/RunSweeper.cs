using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>Marks runs as gone, then deletes what they left, a few hundred rows a transaction.</summary>
internal sealed class RunSweeper(Database database, GroupWriter writer) : IRunSweeper
{
    /// <summary>Status of a run that is being deleted; beyond all that the engine knows.</summary>
    public const int Erased = 9;

    /// <summary>What becomes of the id of a run that is being deleted, where another is to have it.</summary>
    public const string ErasedId = "run_id || '~' || CAST(id AS TEXT)";

    private const int MostRows = 500;
    private const int MostRuns = 50;

    // Of several processes that sweep, each takes other runs.
    private readonly string _erased = $"SELECT r.id FROM runs r WHERE r.status = {Erased} LIMIT 1{database.ClaimFree("r")}";

    // Each condition is that of an index, word for word: however many runs are kept, only those that go are read.
    private const string Succeeded = "r.status = 3";
    private const string Others = "r.status > 3 AND r.status < 9";

    private readonly string _eraseSucceeded = Erase(database, Succeeded);
    private readonly string _eraseOthers = Erase(database, Others);

    public async ValueTask<Swept> SweepAsync(DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore, CancellationToken cancellationToken)
    {
        // A look costs nothing; only what is to be deleted is worth the writer's turn.
        if (!await AnyAsync(succeededBefore, othersBefore, cancellationToken)) return new Swept([], 0, false);
        return await writer.WriteAsync(session => Sweep(session, succeededBefore, othersBefore), cancellationToken);
    }

    private async ValueTask<bool> AnyAsync(DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore, CancellationToken cancellationToken) =>
        (await database.QueryAsync(
            $"""
            SELECT 1 FROM runs r WHERE r.status = {Erased}
            UNION ALL SELECT 1 FROM runs r WHERE {Succeeded} AND r.ended_at < $1
            UNION ALL SELECT 1 FROM runs r WHERE {Others} AND r.ended_at < $2
            LIMIT 1
            """,
            _ => 1, cancellationToken, Ticks(succeededBefore), Ticks(othersBefore))).Count > 0;

    private static string Erase(Database database, string which) =>
        $"""
        UPDATE runs SET status = {Erased}
        WHERE id IN (SELECT r.id FROM runs r WHERE {which} AND r.ended_at < $1 ORDER BY r.ended_at LIMIT {MostRuns}{database.ClaimFree("r")})
        RETURNING run_id
        """;

    private Swept Sweep(WriteSession session, DateTimeOffset? succeededBefore, DateTimeOffset? othersBefore)
    {
        if (session.Scalar(_erased) is not long run)
        {
            List<string> gone =
            [
                .. session.Query(_eraseSucceeded, reader => reader.GetString(0), Ticks(succeededBefore)),
                .. session.Query(_eraseOthers, reader => reader.GetString(0), Ticks(othersBefore)),
            ];
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
