using AutoGlm.Engine;
using AutoGlm.Studio.Api;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>
/// Passes on what a person's hand does in the live view, while the task keeps still. What is typed goes to the surface and
/// nowhere else. Answers with the page's dialog where one is open now, else with nothing.
/// </summary>
public static class HandEndpoint
{
    private const int MostInputs = 200;
    private const int LongestText = 100_000;
    private const double Farthest = 100_000;

    public static async Task<IResult> HandleAsync(
        string runId, string nodeRunId, IReadOnlyList<HandInput> inputs, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        if (inputs.Count > MostInputs || inputs.Any(input => input is null || !IsPlausible(input)))
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "That is no input of a hand.", $"Send at most {MostInputs} at once, with places on the screen and texts up to {LongestText} letters.");
        if (engine.SurfaceInHand(runId, nodeRunId) is not { } surface)
            return ApiProblems.Result(StatusCodes.Status409Conflict, "The screen is not in your hands: the task is at work on it, or it is closed.", "Take over first, and wait until the step under way is done.");
        try
        {
            await surface.HandleAsync(inputs, cancellationToken);
            return surface.Dialog is { } dialog ? Results.Json(dialog, ApiJson.Options) : Results.NoContent();
        }
        catch (SurfaceException gone)
        {
            return ApiProblems.Result(StatusCodes.Status409Conflict, gone.Message, "Hand back: the task opens its screen anew.");
        }
    }

    private static bool IsPlausible(HandInput input) =>
        input.Text is { Length: <= LongestText } && input.Button is "left" or "middle" or "right" && input.Clicks is >= 0 and <= 3
        && Math.Abs(input.X) <= Farthest && Math.Abs(input.Y) <= Farthest && Math.Abs(input.DeltaX) <= Farthest && Math.Abs(input.DeltaY) <= Farthest;
}
