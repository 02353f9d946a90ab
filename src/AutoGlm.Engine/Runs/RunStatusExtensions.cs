namespace AutoGlm.Engine.Runs;

public static class RunStatusExtensions
{
    /// <summary>Whether the run has ended and will never go on.</summary>
    public static bool IsFinal(this RunStatus status) => status >= RunStatus.Succeeded;
}
