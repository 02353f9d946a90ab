using System.Text.Json.Nodes;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Settings;

/// <summary>A row of JSON a setting.</summary>
internal sealed class SettingsStore(Database database, GroupWriter writer) : ISettingsStore
{
    public ValueTask<JsonObject?> GetAsync(string name, CancellationToken cancellationToken) =>
        database.FirstAsync("SELECT json FROM settings WHERE name = $1", reader => JsonNode.Parse(reader.GetString(0)) as JsonObject, cancellationToken, name);

    public async ValueTask SetAsync(string name, JsonObject value, CancellationToken cancellationToken)
    {
        var json = value.ToJsonString();
        await writer.WriteAsync(
            session => session.Execute("INSERT INTO settings (name, json) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET json = excluded.json", name, json), cancellationToken);
    }
}
