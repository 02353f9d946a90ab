namespace AutoGlm.Engine.Schedules;

/// <summary>No published version of the agent has a schedule of that node.</summary>
public sealed class ScheduleNotFoundException(ScheduleKey key) : Exception($"The agent “{key.AgentId}” has no published schedule “{key.NodeId}”.")
{
    public ScheduleKey Key { get; } = key;
}
