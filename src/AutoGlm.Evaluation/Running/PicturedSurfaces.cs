using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Evaluation.Running;

/// <summary>Opens surfaces for one task and keeps the picture of the last screen.</summary>
internal sealed class PicturedSurfaces(ISurfaceProvider inner) : ISurfaceProvider
{
    public string Kind => inner.Kind;

    public Picture? Last { get; private set; }

    public async ValueTask<ISurface> OpenAsync(SurfaceRequest request, CancellationToken cancellationToken) =>
        new PicturedSurface(await inner.OpenAsync(request, cancellationToken).ConfigureAwait(false), picture => Last = picture);
}
