using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Triggers;

/// <summary>A trigger node of an agent's newest published version.</summary>
public sealed record ActiveTrigger(AgentDocument Agent, int Version, WorkflowNode Node)
{
    /// <summary>When that version was published.</summary>
    public DateTimeOffset PublishedAt { get; init; }

    /// <summary>The same through all versions of the agent.</summary>
    public string Id => $"{Agent.Id}/{Node.Id}";
}
