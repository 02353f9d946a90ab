namespace AutoGlm.Engine.Stores;

/// <summary>The run belongs to another process by now, or has ended; what was to be written was not. The one that meets this stops silently.</summary>
public sealed class LeaseLostException(string runId)
    : Exception($"Run “{runId}” is continued by another process, or has ended.")
{
    public string RunId { get; } = runId;
}
