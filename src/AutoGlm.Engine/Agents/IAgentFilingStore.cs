using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Agents;

/// <summary>
/// Folders and tags of agents. They belong to the place and not to the agent: saving, publishing, restoring and undoing don't touch
/// them. They go with their agent when it is deleted; an agent that isn't there gets none.
/// </summary>
public interface IAgentFilingStore
{
    /// <summary><see cref="AgentFiling.None"/> for an agent that nobody filed.</summary>
    ValueTask<AgentFiling> GetAsync(string agentId, CancellationToken cancellationToken);

    /// <summary>By agent; without those that nobody filed.</summary>
    ValueTask<IReadOnlyDictionary<string, AgentFiling>> ListAsync(CancellationToken cancellationToken);

    /// <summary>In place of whatever was.</summary>
    ValueTask SetAsync(string agentId, AgentFiling filing, CancellationToken cancellationToken);

    /// <summary>Moves all of them, or none; an empty folder takes them out of any. Their tags stay.</summary>
    ValueTask MoveAsync(IReadOnlyCollection<string> agentIds, string folder, CancellationToken cancellationToken);

    /// <summary>
    /// Another name for a folder, with all within it: <c>Shop</c> to <c>Store</c> takes <c>Shop/Orders</c> to <c>Store/Orders</c>. A name that
    /// another folder has puts both together. Gives the number of agents moved; none where either name is empty.
    /// </summary>
    ValueTask<int> RenameFolderAsync(string folder, string name, CancellationToken cancellationToken);

    /// <summary>Gives a tag to all of them, or takes it from them; others' stay. An agent that has <see cref="AgentFiling.MaxTags"/> gets no more.</summary>
    ValueTask TagAsync(IReadOnlyCollection<string> agentIds, string tag, bool isTagged, CancellationToken cancellationToken);
}
