namespace AutoGlm.Engine.Agents;

/// <summary>There is no agent of that id in this data folder.</summary>
public sealed class AgentNotFoundException(string agentId)
    : Exception($"There is no agent “{agentId}”. Save it first, or list the agents to see which there are.")
{
    public string AgentId { get; } = agentId;
}
