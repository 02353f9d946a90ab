namespace AutoGlm.Engine.Schedules;

/// <summary>A schedule: the same through all versions of its agent.</summary>
public readonly record struct ScheduleKey(string AgentId, string NodeId)
{
    public override string ToString() => $"{AgentId}/{NodeId}";
}
