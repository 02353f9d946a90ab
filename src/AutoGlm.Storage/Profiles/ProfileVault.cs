using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Profiles;

namespace AutoGlm.Storage.Profiles;

/// <summary>Log-in states, sealed.</summary>
internal sealed class ProfileVault(Database database, GroupWriter writer, Sealer sealer, AuditTable audit, TimeProvider time) : IProfileVault
{
    public ValueTask<IReadOnlyList<ProfileInfo>> ListAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT name, kind, start, saved_at, expired_at FROM profiles ORDER BY name",
        reader => new ProfileInfo(
            reader.GetString(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.Time(3), reader.IsDBNull(4) ? null : reader.Time(4)),
        cancellationToken);

    public ValueTask<string?> GetAsync(string name, string kind, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT sealed FROM profiles WHERE name = $1 AND kind = $2", reader => sealer.Open(reader.Bytes(0)), cancellationToken, name, kind);

    public async ValueTask SaveAsync(string name, string kind, string? start, string state, CancellationToken cancellationToken)
    {
        var (sealedState, now) = (sealer.Seal(state), time.GetUtcNow().UtcTicks);
        var actor = audit.Actor;
        await writer.WriteAsync(
            session =>
            {
                // A log-in is put down, not each task that used it and went well.
                var loggedIn = session.Scalar("SELECT 1 FROM profiles WHERE name = $1 AND expired_at IS NULL", name) is not null;
                session.Execute(
                    """
                    INSERT INTO profiles (name, kind, start, saved_at, sealed) VALUES ($1, $2, $3, $4, $5)
                    ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, start = COALESCE(profiles.start, excluded.start),
                      saved_at = excluded.saved_at, expired_at = NULL, sealed = excluded.sealed
                    """,
                    name, kind, start, now, sealedState);
                if (!loggedIn) audit.Append(session, actor, new AuditNote(AuditDeeds.ProfileKept) { Details = new Dictionary<string, string?> { ["profile"] = name, ["start"] = start } });
                return true;
            },
            cancellationToken);
    }

    public async ValueTask NoteExpiredAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcTicks;
        await writer.WriteAsync(session => session.Execute("UPDATE profiles SET expired_at = $2 WHERE name = $1", name, now), cancellationToken);
    }

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            if (session.Execute("DELETE FROM profiles WHERE name = $1", name) == 0) return false;
            audit.Append(session, actor, new AuditNote(AuditDeeds.ProfileRemoved) { Details = new Dictionary<string, string?> { ["profile"] = name } });
            return true;
        }, cancellationToken);
    }
}
