namespace AutoGlm.Engine.Agents;

/// <summary>Someone else saved the draft in between; nothing was overwritten.</summary>
public sealed class DraftConflictException(string agentId, long expected, long actual)
    : Exception($"“{agentId}” was changed by someone else meanwhile (revision {actual} instead of {expected}). Load it again, or save yours under another name.")
{
    public string AgentId { get; } = agentId;

    public long Actual { get; } = actual;
}
