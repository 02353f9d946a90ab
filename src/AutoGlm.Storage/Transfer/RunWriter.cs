using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage.Transfer;

/// <summary>Writes runs as lines of JSON, all as they are at one moment, a few at a time.</summary>
internal sealed class RunWriter(Database database, DbConnection connection, ZipArchive archive)
{
    /// <summary>Runs whose small belongings are held in memory together.</summary>
    private const int Together = 200;

    private const string Live = "run BETWEEN $1 AND $2 AND run IN (SELECT id FROM runs WHERE id BETWEEN $1 AND $2 AND status < 3)";

    private TransferCounts _counts = new();

    /// <param name="withSealed">Whether what is sealed comes along, sealed as it is.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<TransferCounts> WriteAsync(bool withSealed, CancellationToken cancellationToken)
    {
        await RunAsync(database.BeginReading, cancellationToken);
        try
        {
            _counts = _counts with { Documents = await CopyAsync(RunFiles.Documents, "SELECT hash, json FROM documents WHERE id IN (SELECT document FROM runs WHERE status < 9) ORDER BY id", Document, cancellationToken) };
            await WriteRunsAsync(withSealed, cancellationToken);
            var ticks = await CopyAsync(RunFiles.Ticks, "SELECT agent_id, node_id, at, outcome, reason, run_id, detail, changed_at FROM ticks ORDER BY agent_id, node_id, at", Tick, cancellationToken);
            _counts = _counts with { Ticks = ticks };
            if (!withSealed) return _counts;
            var secrets = await CopyAsync(RunFiles.Secrets, "SELECT name, places, fields, changed_at, kind, step, sealed FROM secrets ORDER BY name", Secret, cancellationToken);
            var profiles = await CopyAsync(RunFiles.Profiles, "SELECT name, kind, start, saved_at, expired_at, sealed FROM profiles ORDER BY name", Profile, cancellationToken);
            return _counts with { Sealed = _counts.Sealed + secrets + profiles };
        }
        finally
        {
            await RunAsync("ROLLBACK", CancellationToken.None);
        }
    }

    private async Task WriteRunsAsync(bool withSealed, CancellationToken cancellationToken)
    {
        await using var file = await archive.CreateEntry(RunFiles.Runs, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        for (var after = 0L; ;)
        {
            var runs = await ReadAsync(
                """
                SELECT r.id, r.run_id, r.agent_id, r.agent_name, r.version, d.hash, r.trigger, r.status, r.started_at, r.ended_at, r.inputs, r.outputs, r.error, r.last_seq,
                  r.parent_run, r.parent_bookmark, r.conversation
                FROM runs r JOIN documents d ON d.id = r.document WHERE r.id > $1 AND r.status < 9 ORDER BY r.id LIMIT $2
                """,
                reader => (Key: reader.GetInt64(0), Run: Run(reader)), cancellationToken, after, Together);
            if (runs.Count == 0) return;
            var (first, last) = (runs[0].Key, runs[^1].Key);
            var belongings = await BelongingsAsync(first, last, withSealed, cancellationToken);
            await using var command = database.Command(
                connection, "SELECT run, seq, at, kind, version, node_run, node, data FROM journal WHERE run BETWEEN $1 AND $2 ORDER BY run, seq", first, last);
            await using var entries = await command.ExecuteReaderAsync(cancellationToken);
            var more = await entries.ReadAsync(cancellationToken);
            foreach (var (key, run) in runs)
            {
                await JsonLines.WriteAsync(file, new RunFileLine { Run = run }, cancellationToken);
                foreach (var line in belongings[key]) await JsonLines.WriteAsync(file, line, cancellationToken);
                // Of a run that is being deleted a part may be left.
                while (more && entries.GetInt64(0) < key) more = await entries.ReadAsync(cancellationToken);
                for (; more && entries.GetInt64(0) == key; more = await entries.ReadAsync(cancellationToken))
                {
                    await EntryAsync(file, run.Id, Entry(entries), cancellationToken);
                    _counts = _counts with { Entries = _counts.Entries + 1 };
                }
            }
            _counts = _counts with { Runs = _counts.Runs + runs.Count };
            after = last;
        }
    }

    private static async Task EntryAsync(Stream file, string run, EntryLine entry, CancellationToken cancellationToken)
    {
        try
        {
            await JsonLines.WriteAsync(file, new RunFileLine { Entry = entry }, cancellationToken);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"entry {entry.Seq} of run {run} is damaged.", error);
        }
    }

    /// <summary>Everything beside the journal that the live ones among some runs have.</summary>
    private async Task<ILookup<long, RunFileLine>> BelongingsAsync(long first, long last, bool withSealed, CancellationToken cancellationToken)
    {
        var all = new List<(long Key, RunFileLine Line)>();
        all.AddRange(await ReadAsync(
            $"SELECT run, id, node_run, created_at, answered_at, kind, due_at, remind_at, reminded_at, event, assignee, title FROM bookmarks WHERE {Live} ORDER BY run, id",
            reader => (reader.GetInt64(0), new RunFileLine { Bookmark = Bookmark(reader) }), cancellationToken, first, last));
        all.AddRange(await ReadAsync(
            $"SELECT run, kind, subject, data, via, actor FROM signals WHERE {Live} ORDER BY id",
            reader => (reader.GetInt64(0), new RunFileLine { Signal = Signal(reader) }), cancellationToken, first, last));
        if (!withSealed) return all.ToLookup(one => one.Key, one => one.Line);
        var kept = await ReadAsync(
            $"SELECT run, name, sealed FROM run_vault WHERE {Live} ORDER BY run, name",
            reader => (reader.GetInt64(0), new RunFileLine { Sealed = new SealedLine(reader.GetString(1), reader.Bytes(2)) }), cancellationToken, first, last);
        all.AddRange(kept);
        _counts = _counts with { Sealed = _counts.Sealed + kept.Count };
        return all.ToLookup(one => one.Key, one => one.Line);
    }

    private async Task<long> CopyAsync<T>(string name, string sql, Func<DbDataReader, T> line, CancellationToken cancellationToken)
    {
        await using var file = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await using var command = database.Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var count = 0L;
        for (; await reader.ReadAsync(cancellationToken); count++) await JsonLines.WriteAsync(file, line(reader), cancellationToken);
        return count;
    }

    private async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = database.Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = database.Command(connection, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DocumentLine Document(DbDataReader reader) => new(Convert.ToHexStringLower(reader.Bytes(0)), reader.GetString(1));

    private static RunLine Run(DbDataReader reader) => new(
        reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt32(4), Convert.ToHexStringLower(reader.Bytes(5)), reader.GetString(6), (RunStatus)reader.GetInt32(7), reader.Time(8),
        new RawJson(reader.GetString(10)), reader.GetInt64(13), reader.TimeOrNull(9), RawJson.Of(reader.TextOrNull(11)), RawJson.Of(reader.TextOrNull(12)),
        reader.TextOrNull(14), reader.TextOrNull(15), reader.TextOrNull(16));

    private static EntryLine Entry(DbDataReader reader) => new(
        reader.GetInt64(1), reader.Time(2), reader.GetString(3), reader.GetInt32(4), new RawJson(reader.GetString(7)), reader.TextOrNull(5), reader.TextOrNull(6));

    private static BookmarkLine Bookmark(DbDataReader reader) => new(
        reader.GetString(1), reader.GetString(2), reader.Time(3), reader.GetString(5), reader.TimeOrNull(4), reader.TimeOrNull(6), reader.TimeOrNull(7), reader.TimeOrNull(8),
        reader.TextOrNull(9), reader.TextOrNull(10), reader.TextOrNull(11));

    private static SignalLine Signal(DbDataReader reader) => new(
        (RunSignalKind)reader.GetInt32(1), reader.TextOrNull(2), RawJson.Of(reader.TextOrNull(3)), reader.TextOrNull(4), reader.TextOrNull(5));

    private static TickLine Tick(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.Time(2), (TickOutcome)reader.GetInt32(3), reader.Time(7), reader.IsDBNull(4) ? null : (TickReason)reader.GetInt32(4),
        reader.TextOrNull(5), reader.TextOrNull(6));

    private static SecretLine Secret(DbDataReader reader) => new(
        reader.GetString(0), Names(reader.GetString(1)), Names(reader.GetString(2)), reader.Time(3), (SecretKind)reader.GetInt32(4), reader.GetInt64(5), reader.Bytes(6));

    private static ProfileLine Profile(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.Time(3), reader.Bytes(5), reader.TextOrNull(2), reader.TimeOrNull(4));

    private static List<string> Names(string json) => JsonSerializer.Deserialize<List<string>>(json) ?? [];
}
