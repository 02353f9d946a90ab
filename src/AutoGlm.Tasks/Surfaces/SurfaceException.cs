using AutoGlm.Tasks.Acting;

namespace AutoGlm.Tasks.Surfaces;

/// <summary>A surface could not be opened or broke. The message says what to do.</summary>
public sealed class SurfaceException : Exception
{
    public SurfaceException(ActionProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    public ActionProblem Problem { get; }
}
