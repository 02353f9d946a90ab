using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Journal;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Runs;

/// <summary>
/// What ended runs are found by. It is written behind the runs' backs, when somebody searches or there is time: an end costs
/// no more for it.
/// </summary>
internal sealed class RunTexts(Database database, GroupWriter writer)
{
    /// <summary>Longer texts are cut: what is beyond is rarely what somebody remembers.</summary>
    private const int LongestText = 20_000;

    private const int Together = 100;

    /// <summary>Makes ended runs searchable that are not yet; returns how many, at most <paramref name="most"/> or a few more.</summary>
    public async ValueTask<int> CatchUpAsync(int most, CancellationToken cancellationToken)
    {
        var done = 0;
        while (done < most)
        {
            var runs = await database.QueryAsync(
                "SELECT id, agent_name, inputs, outputs, error FROM runs WHERE searchable = 0 AND status >= 3 ORDER BY id LIMIT $1",
                reader => (Key: reader.GetInt64(0), Texts: new[] { reader.GetString(1), reader.GetString(2), reader.TextOrNull(3), reader.TextOrNull(4) }), cancellationToken, Together);
            if (runs.Count == 0) break;
            var texts = new List<(long Key, string Text)>();
            foreach (var run in runs) texts.Add((run.Key, await TextAsync(run.Key, run.Texts, cancellationToken)));
            await writer.WriteAsync(
                session =>
                {
                    foreach (var (key, text) in texts)
                    {
                        // Another process may have been first, or the run is being deleted by now.
                        if (session.Execute("UPDATE runs SET searchable = 1 WHERE id = $1 AND searchable = 0 AND status < 9", key) == 0) continue;
                        session.Execute("INSERT INTO run_texts (run, text) VALUES ($1, $2) ON CONFLICT (run) DO NOTHING", key, text);
                    }
                    return 0;
                },
                cancellationToken);
            done += runs.Count;
        }
        return done;
    }

    private async ValueTask<string> TextAsync(long key, IReadOnlyList<string?> parts, CancellationToken cancellationToken)
    {
        var text = new StringBuilder(parts[0]);
        foreach (var json in parts.Skip(1)) Add(text, json);
        // Errors of nodes that the run went past are nowhere but in its journal.
        var errors = await database.QueryAsync(
            "SELECT data FROM journal WHERE run = $1 AND kind IN ($2, $3) AND data LIKE '%\"error\":%' LIMIT 50",
            reader => reader.GetString(0), cancellationToken, key, EntryKinds.NodeEnded, EntryKinds.NodeRetried);
        foreach (var entry in errors) Add(text, (JsonNode.Parse(entry) as JsonObject)?["error"]?.ToJsonString());
        return text.Length <= LongestText ? text.ToString() : text.ToString(0, LongestText);
    }

    private static void Add(StringBuilder text, string? json)
    {
        if (json is null || text.Length > LongestText) return;
        using var document = JsonDocument.Parse(json);
        Add(text, document.RootElement);
    }

    private static void Add(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Add(text, member.Value);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Add(text, item);
                break;
            case JsonValueKind.String or JsonValueKind.Number:
                text.Append('\n').Append(value.ToString());
                break;
        }
    }
}
