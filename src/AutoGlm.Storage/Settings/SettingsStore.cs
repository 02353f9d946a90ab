using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Settings;

/// <summary>A row of JSON a setting.</summary>
internal sealed class SettingsStore(Database database, GroupWriter writer, AuditTable audit) : ISettingsStore
{
    public ValueTask<JsonObject?> GetAsync(string name, CancellationToken cancellationToken) =>
        database.FirstAsync("SELECT json FROM settings WHERE name = $1", reader => JsonNode.Parse(reader.GetString(0)) as JsonObject, cancellationToken, name);

    public async ValueTask SetAsync(string name, JsonObject value, CancellationToken cancellationToken)
    {
        var (json, actor) = (value.ToJsonString(), audit.Actor);
        await writer.WriteAsync(session =>
        {
            session.Send("INSERT INTO settings (name, json) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET json = excluded.json", name, json);
            return audit.Append(session, actor, new AuditNote(AuditDeeds.SettingsChanged) { Details = new Dictionary<string, string?> { ["setting"] = name } });
        }, cancellationToken);
    }
}
