using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Pairings;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Pairings;

/// <summary>A row a pairing.</summary>
internal sealed class PairingStore(Database database, GroupWriter writer, AuditTable audit) : IPairingStore
{
    public ValueTask<IReadOnlyList<Pairing>> ListAsync(CancellationToken cancellationToken) => database.QueryAsync(
        "SELECT id, name, token_hash, paired_at, used_at FROM pairings ORDER BY paired_at, id",
        reader => new Pairing(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.Time(3), reader.IsDBNull(4) ? null : reader.Time(4)),
        cancellationToken);

    public async ValueTask AddAsync(Pairing pairing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pairing);
        var actor = audit.Actor;
        await writer.WriteAsync(session =>
        {
            session.Execute(
                "INSERT INTO pairings (id, name, token_hash, paired_at) VALUES ($1, $2, $3, $4)", pairing.Id, pairing.Name, pairing.TokenHash, pairing.PairedAt.UtcTicks);
            return audit.Append(session, actor, Note(AuditDeeds.ExtensionPaired, pairing.Id, pairing.Name));
        }, cancellationToken);
    }

    public async ValueTask NoteUseAsync(string id, DateTimeOffset usedAt, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => session.Execute("UPDATE pairings SET used_at = $2 WHERE id = $1", id, usedAt.UtcTicks), cancellationToken);

    public async ValueTask<bool> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var actor = audit.Actor;
        var name = await database.FirstAsync("SELECT name FROM pairings WHERE id = $1", reader => reader.GetString(0), cancellationToken, id);
        return await writer.WriteAsync(session =>
        {
            if (session.Execute("DELETE FROM pairings WHERE id = $1", id) == 0) return false;
            audit.Append(session, actor, Note(AuditDeeds.ExtensionUnpaired, id, name ?? ""));
            return true;
        }, cancellationToken);
    }

    private static AuditNote Note(string deed, string id, string name) =>
        new(deed) { Details = new Dictionary<string, string?> { ["pairing"] = id, ["name"] = name } };
}
