namespace AutoGlm.Tasks.Surfaces;

/// <summary>Opens surfaces of one kind.</summary>
public interface ISurfaceProvider
{
    /// <summary>web, phone or pc.</summary>
    string Kind { get; }

    /// <summary>Opens a surface and goes to its start. Throws <see cref="SurfaceException"/> when the device or address can't be had.</summary>
    ValueTask<ISurface> OpenAsync(SurfaceRequest request, CancellationToken cancellationToken);
}
