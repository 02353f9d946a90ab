namespace AutoGlm.Studio.Starting;

/// <summary>How much of the first agent is done.</summary>
/// <param name="Done">Steps that are done, 0 to <see cref="Steps"/>; below 0 nothing is shown.</param>
public sealed record FirstAgentProgress(int Done)
{
    /// <summary>Make it, look it over, run it, see what it brings back.</summary>
    public const int Steps = 4;

    /// <summary>For who has closed the guide or needs none.</summary>
    public static readonly FirstAgentProgress Hidden = new(-1);
}
