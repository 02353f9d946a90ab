namespace AutoGlm.Engine;

/// <summary>There is no run of that id in this data folder.</summary>
public sealed class RunNotFoundException(string runId)
    : Exception($"There is no run “{runId}”. List the runs to see which there are.")
{
    public string RunId { get; } = runId;
}
