using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Audit;

/// <summary>Entries as JSON, for files and callers; what is missing is left out. The order of members and the white space don't matter to the hash.</summary>
public static class AuditJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string WriteLine(AuditEntry entry) => Write(entry).ToJsonString(Readable);

    public static JsonObject Write(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var json = new JsonObject
        {
            ["number"] = entry.Number,
            ["at"] = entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["via"] = entry.Via,
        };
        foreach (var (name, value) in new[] { ("actor", entry.Actor), ("deed", entry.Deed), ("agent", entry.Agent), ("run", entry.Run), ("node", entry.Node), ("nodeRun", entry.NodeRun), ("bookmark", entry.Bookmark) })
            if (value is not null) json[name] = value;
        if (entry.Details.Count > 0) json["details"] = new JsonObject(entry.Details.Select(detail => KeyValuePair.Create(detail.Key, (JsonNode?)detail.Value)));
        json["previous"] = entry.Previous;
        json["hash"] = entry.Hash;
        return json;
    }

    /// <summary>Null for what is no entry.</summary>
    public static AuditEntry? Read(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject json) return null;
            return new AuditEntry
            {
                Number = json["number"] is { } number ? number.GetValue<long>() : throw new FormatException(),
                At = DateTimeOffset.Parse(Needed("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                Via = Needed("via"),
                Actor = Text("actor"),
                Deed = Needed("deed"),
                Agent = Text("agent"),
                Run = Text("run"),
                Node = Text("node"),
                NodeRun = Text("nodeRun"),
                Bookmark = Text("bookmark"),
                Details = json["details"] is JsonObject details ? details.ToDictionary(detail => detail.Key, detail => detail.Value?.GetValue<string>() ?? "", StringComparer.Ordinal) : new Dictionary<string, string>(),
                Previous = Needed("previous"),
                Hash = Needed("hash"),
            };

            string? Text(string name) => json[name]?.GetValue<string>();

            string Needed(string name) => Text(name) ?? throw new FormatException();
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
