using System.Data.Common;
using System.Text.Json;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage.Secrets;

/// <summary>The vault: values sealed, bindings readable.</summary>
internal sealed class SecretVault(Database database, GroupWriter writer, Sealer sealer, TimeProvider time) : ISecretVault
{
    public ValueTask<IReadOnlyList<SecretInfo>> ListAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT name, places, fields, changed_at FROM secrets ORDER BY name",
        reader => new SecretInfo(reader.GetString(0), Binding(reader), reader.Time(3)), cancellationToken);

    public ValueTask<StoredSecret?> GetAsync(string name, CancellationToken cancellationToken) => database.FirstAsync(
        "SELECT name, places, fields, sealed FROM secrets WHERE name = $1",
        reader => new StoredSecret(name, sealer.Open(reader.Bytes(3)), Binding(reader)), cancellationToken, name);

    public async ValueTask SetAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        var (sealedValue, now) = (sealer.Seal(secret.Value), time.GetUtcNow().UtcTicks);
        var (places, fields) = (JsonSerializer.Serialize(secret.Binding.Places), JsonSerializer.Serialize(secret.Binding.Fields));
        await writer.WriteAsync(
            session => session.Execute(
                """
                INSERT INTO secrets (name, places, fields, changed_at, sealed) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (name) DO UPDATE SET places = excluded.places, fields = excluded.fields,
                  changed_at = excluded.changed_at, sealed = excluded.sealed
                """,
                secret.Name, places, fields, now, sealedValue),
            cancellationToken);
    }

    public async ValueTask<bool> RemoveAsync(string name, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => session.Execute("DELETE FROM secrets WHERE name = $1", name), cancellationToken) > 0;

    private static SecretBinding Binding(DbDataReader reader) => new(Names(reader.GetString(1)), Names(reader.GetString(2)));

    private static List<string> Names(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];
}
