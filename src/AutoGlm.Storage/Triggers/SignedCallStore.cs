using AutoGlm.Engine.Triggers;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Triggers;

/// <summary>Signed calls as rows; each call that comes takes a few of those along that no longer count.</summary>
internal sealed class SignedCallStore(Database database, GroupWriter writer) : ISignedCallStore
{
    /// <summary>More than one, so that the table shrinks; few, so that no call pays for many.</summary>
    private const int ForgottenTogether = 16;

    private readonly string _forget =
        $"DELETE FROM signed_calls WHERE id IN (SELECT c.id FROM signed_calls c WHERE c.expires_at <= $1 LIMIT $2{database.ClaimFree("c")})";

    public async ValueTask<string> TakeAsync(string call, string runId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            session =>
            {
                session.Send(_forget, now.UtcTicks, ForgottenTogether);
                var taken = session.Execute(
                    """
                    INSERT INTO signed_calls (id, run_id, expires_at) VALUES ($1, $2, $3)
                    ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id, expires_at = excluded.expires_at WHERE signed_calls.expires_at <= $4
                    """,
                    call, runId, until.UtcTicks, now.UtcTicks);
                return taken > 0 ? runId : (string)session.Scalar("SELECT run_id FROM signed_calls WHERE id = $1", call)!;
            },
            cancellationToken);
}
