using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Where an action lands, or why it can't.</summary>
internal sealed record Aim
{
    public Point Point { get; init; }

    public Box? Box { get; init; }

    /// <summary>How far the target stands from where it was last seen.</summary>
    public Point Shift { get; init; }

    public ScriptFrame? Frame { get; init; }

    /// <summary>Number of the reference within its frame; 0 for a bare point.</summary>
    public int Count { get; init; }

    /// <summary>Where the link leads that is aimed at.</summary>
    public Uri? Href { get; init; }

    public ActionResult? Failure { get; init; }

    public static Aim Failed(ActionProblem problem, string message, Box? box = null, string? coveredBy = null) =>
        new() { Failure = ActionResult.Failed(problem, message) with { Box = box, CoveredBy = coveredBy }, Box = box };
}
