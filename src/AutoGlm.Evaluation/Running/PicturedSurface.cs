using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Running;

/// <summary>A surface that leaves a picture of its last screen when it is closed.</summary>
internal sealed class PicturedSurface(ISurface inner, Action<Picture> leave) : ISurface
{
    public string Kind => inner.Kind;

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => inner.ObserveAsync(cancellationToken);

    public ValueTask<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken) => inner.PerformAsync(action, cancellationToken);

    public ValueTask SettleAsync(CancellationToken cancellationToken) => inner.SettleAsync(cancellationToken);

    public ValueTask<Box?> RevealAsync(string reference, CancellationToken cancellationToken) => inner.RevealAsync(reference, cancellationToken);

    public ValueTask<Picture> CaptureAsync(CancellationToken cancellationToken) => inner.CaptureAsync(cancellationToken);

    public ValueTask<string?> SaveStateAsync(CancellationToken cancellationToken) => inner.SaveStateAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            // What the page still had to say is said before its picture is taken.
            await inner.SettleAsync(CancellationToken.None).ConfigureAwait(false);
            leave(await inner.CaptureAsync(CancellationToken.None).ConfigureAwait(false));
        }
        catch (SurfaceException)
        {
            // There is no screen any more to take a picture of.
        }
        finally
        {
            await inner.DisposeAsync().ConfigureAwait(false);
        }
    }
}
