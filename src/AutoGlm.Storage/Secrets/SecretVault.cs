using System.Data.Common;
using System.Text.Json;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage.Secrets;

/// <summary>The vault: values sealed, bindings readable.</summary>
internal sealed class SecretVault(Database database, GroupWriter writer, Sealer sealer, AuditTable audit, TimeProvider time) : ISecretVault
{
    public ValueTask<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT name, places, fields, changed_at, kind FROM secrets ORDER BY name",
        reader => new SecretInfo(reader.GetString(0), Binding(reader), reader.Time(3), (SecretKind)reader.GetInt32(4)), cancellationToken);

    public ValueTask<StoredSecret?> GetAsync(string name, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT name, places, fields, sealed, kind FROM secrets WHERE name = $1",
        reader => new StoredSecret(name, sealer.Open(reader.Bytes(3)), Binding(reader), (SecretKind)reader.GetInt32(4)), cancellationToken, name);

    public async ValueTask SetAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        var (sealedValue, now) = (sealer.Seal(secret.Value), time.GetUtcNow().UtcTicks);
        var (places, fields) = (JsonSerializer.Serialize(secret.Binding.Places), JsonSerializer.Serialize(secret.Binding.Fields));
        var actor = audit.Actor;
        await writer.WriteAsync(session =>
        {
            session.Send(
                """
                INSERT INTO secrets (name, places, fields, changed_at, sealed, kind) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (name) DO UPDATE SET places = excluded.places, fields = excluded.fields,
                  changed_at = excluded.changed_at, sealed = excluded.sealed, kind = excluded.kind, step = 0
                """,
                secret.Name, places, fields, now, sealedValue, (long)secret.Kind);
            return audit.Append(session, actor, Note(AuditDeeds.SecretSet, secret.Name, string.Join(' ', secret.Binding.Places), secret.Kind == SecretKind.Totp ? "totp" : null));
        }, cancellationToken);
    }

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        return await writer.WriteAsync(session =>
        {
            if (session.Execute("DELETE FROM secrets WHERE name = $1", name) == 0) return false;
            audit.Append(session, actor, Note(AuditDeeds.SecretRemoved, name, null, null));
            return true;
        }, cancellationToken);
    }

    public async ValueTask<bool> TakeStepAsync(string name, long step, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => session.Execute("UPDATE secrets SET step = $2 WHERE name = $1 AND step < $2", name, step), cancellationToken) > 0;

    private static AuditNote Note(string deed, string name, string? places, string? kind) =>
        new(deed) { Details = new Dictionary<string, string?> { ["secret"] = name, ["places"] = places, ["kind"] = kind } };

    private static SecretBinding Binding(DbDataReader reader) => new(Names(reader.GetString(1)), Names(reader.GetString(2)));

    private static List<string> Names(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];
}
