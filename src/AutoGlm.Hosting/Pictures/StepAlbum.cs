using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Hosting.Pictures;

/// <summary>The pictures of one node run. A picture that can't be had is only missing: the task never fails for it.</summary>
internal sealed class StepAlbum(StepPictures pictures, string runId, string nodeRunId, TimeProvider time, ILogger log)
{
    /// <summary>A screen that isn't photographed by then isn't worth the task's time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Photographs the surface for each of the steps named.</summary>
    public async Task TakeAsync(ISurface surface, params int[] steps)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            var picture = await surface.CaptureAsync(limit.Token);
            foreach (var step in steps)
                await pictures.KeepAsync(runId, nodeRunId, step, picture, limit.Token);
        }
        catch (Exception error)
        {
            log.LogDebug(error, "There is no picture of {Run}/{NodeRun}, step {Steps}", runId, nodeRunId, steps);
        }
    }

    /// <summary>Writes down what can be pointed at in the pictures of the steps named.</summary>
    public async Task ListAsync(Observation screen, params int[] steps)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            var listed = new StepScreen(ScreenPattern.Of(screen.Location), ElementWords.On(screen));
            foreach (var step in steps)
                await pictures.KeepScreenAsync(runId, nodeRunId, step, listed, limit.Token);
        }
        catch (Exception error)
        {
            log.LogDebug(error, "There is no list of elements for {Run}/{NodeRun}, step {Steps}", runId, nodeRunId, steps);
        }
    }

    public void MarkAway(int step)
    {
        try
        {
            pictures.MarkAway(runId, nodeRunId, step);
        }
        catch (IOException error)
        {
            log.LogDebug(error, "A picture of {Run}/{NodeRun} could not be renamed", runId, nodeRunId);
        }
    }
}
