using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Agents;

/// <summary>
/// Outputs that people keep for nodes while they draw an agent, so that trying what comes after doesn't execute those nodes again.
/// They belong to the place and not to the agent: a document that is published, exported or shared doesn't carry them.
/// </summary>
public interface INodePinStore
{
    /// <summary>An agent's outputs by node id; empty when there are none. A node that has left the agent may still be among them.</summary>
    ValueTask<JsonObject> ListAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>Keeps an output in place of any before; null lets go of it.</summary>
    ValueTask SetAsync(string agentId, string nodeId, JsonObject? output, CancellationToken cancellationToken);

    /// <summary>Follows a node that was given another id.</summary>
    ValueTask RenameAsync(string agentId, string nodeId, string newId, CancellationToken cancellationToken);
}
