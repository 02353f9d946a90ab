using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Acting;

/// <summary>What came of performing an action. <see cref="Message"/> is for people and says what to do.</summary>
public sealed record ActionResult
{
    public ActionProblem Problem { get; init; }

    public string? Message { get; init; }

    /// <summary>Reference of the node that lies over the target.</summary>
    public string? CoveredBy { get; init; }

    /// <summary>Where it landed, for the picture with the target outlined.</summary>
    public Box? Box { get; init; }

    public bool Performed => Problem == ActionProblem.None;

    public static ActionResult Done(Box? box = null) => new() { Box = box };

    public static ActionResult Failed(ActionProblem problem, string message) => new() { Problem = problem, Message = message };
}
