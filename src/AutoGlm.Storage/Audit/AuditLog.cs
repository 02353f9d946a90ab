using AutoGlm.Engine.Audit;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Audit;

/// <summary>The chain as a table that the database itself lets nobody change.</summary>
internal sealed class AuditLog(Database database, GroupWriter writer, AuditTable table) : IAuditLog
{
    private const int Batch = 1000;

    public async ValueTask<AuditHead> AppendAsync(AuditNote note, CancellationToken cancellationToken)
    {
        var actor = note.Actor ?? table.Actor;
        return await writer.WriteAsync(session => table.Append(session, actor, note), cancellationToken);
    }

    public ValueTask<IReadOnlyList<AuditEntry>> ListAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        var family = query.Deed is { } deed && deed.EndsWith('.') ? deed : null;
        var where = new Conditions()
            .And("number < ?", query.Before)
            .And("deed = ?", family is null ? query.Deed : null)
            .And("deed >= ?", family)
            .And("deed < ?", family is null ? null : family[..^1] + "/")
            .And("via = ?", query.Via)
            .And($"actor {database.Like} ? ESCAPE '\\'", query.Actor is { } actor ? Database.Part(actor) : null)
            .And("agent = ?", query.Agent)
            .And("run = ?", query.Run)
            .And("at >= ?", query.From?.UtcTicks)
            .And("at < ?", query.Until?.UtcTicks);
        var sql = $"SELECT {AuditTable.Columns} FROM audit {where} ORDER BY number DESC LIMIT {where.Parameter((long)query.Take)}";
        return database.QueryAsync(sql, AuditTable.Read, cancellationToken, where.Values);
    }

    public ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(long after, int take, CancellationToken cancellationToken) =>
        database.QueryAsync($"SELECT {AuditTable.Columns} FROM audit WHERE number > $1 ORDER BY number LIMIT $2", AuditTable.Read, cancellationToken, after, (long)take);

    public async ValueTask<AuditCheck> CheckAsync(AuditHead? noted, CancellationToken cancellationToken)
    {
        // Before the walk: what is added meanwhile goes beyond it.
        var kept = await database.FirstAsync("SELECT number, hash FROM audit_head WHERE id = 1", reader => new AuditHead(reader.GetInt64(0), reader.GetString(1)), cancellationToken);
        // Without a head nobody knows where the chain ends.
        var walk = new AuditWalk(noted, kept ?? new AuditHead(long.MaxValue, ""));
        while (await ReadAsync(walk.Last, Batch, cancellationToken) is { Count: > 0 } entries)
            if (!entries.All(walk.Take)) break;
        return walk.End();
    }
}
