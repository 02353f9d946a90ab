using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Agents;

/// <summary>A row a pinned output.</summary>
internal sealed class NodePinStore(Database database, GroupWriter writer) : INodePinStore
{
    public async ValueTask<JsonObject> ListAsync(string agentId, CancellationToken cancellationToken)
    {
        var pins = await database.QueryAsync(
            "SELECT node_id, output FROM node_pins WHERE agent_id = $1 ORDER BY node_id",
            reader => KeyValuePair.Create<string, JsonNode?>(reader.GetString(0), JsonNode.Parse(reader.GetString(1))), cancellationToken, agentId);
        return new JsonObject(pins);
    }

    public async ValueTask SetAsync(string agentId, string nodeId, JsonObject? output, CancellationToken cancellationToken)
    {
        var json = output?.ToJsonString();
        await writer.WriteAsync(
            session => json is null
                ? session.Execute("DELETE FROM node_pins WHERE agent_id = $1 AND node_id = $2", agentId, nodeId)
                : session.Execute("INSERT INTO node_pins (agent_id, node_id, output) VALUES ($1, $2, $3) ON CONFLICT (agent_id, node_id) DO UPDATE SET output = $3", agentId, nodeId, json),
            cancellationToken);
    }

    public async ValueTask RenameAsync(string agentId, string nodeId, string newId, CancellationToken cancellationToken)
    {
        if (nodeId == newId)
            return;
        await writer.WriteAsync(
            session =>
            {
                session.Execute("DELETE FROM node_pins WHERE agent_id = $1 AND node_id = $2", agentId, newId);
                return session.Execute("UPDATE node_pins SET node_id = $3 WHERE agent_id = $1 AND node_id = $2", agentId, nodeId, newId);
            },
            cancellationToken);
    }
}
