using AutoGlm.Evaluation.Practice;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Running;

/// <summary>Opens practice pages as a task would and observes what they show at first.</summary>
internal sealed class ScreenTaker(PracticeSite site, TaskRuntime runtime)
{
    /// <summary>Null when the page can't be opened.</summary>
    public async Task<Observation?> TakeAsync(PracticeCase practice, CancellationToken cancellationToken)
    {
        var run = site.Begin(practice, []);
        try
        {
            var request = new SurfaceRequest { Kind = "web", Start = run.Start.AbsoluteUri, Reach = new SiteReach(site.Origin) };
            await using var surface = await runtime.Surfaces("web").OpenAsync(request, cancellationToken).ConfigureAwait(false);
            await surface.SettleAsync(cancellationToken).ConfigureAwait(false);
            return await surface.ObserveAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SurfaceException)
        {
            return null;
        }
        finally
        {
            site.End(run);
        }
    }
}
