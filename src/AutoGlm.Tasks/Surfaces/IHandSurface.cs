namespace AutoGlm.Tasks.Surfaces;

/// <summary>A surface that a person can operate by hand, in the live view, while the task waits.</summary>
public interface IHandSurface : ISurface
{
    /// <summary>
    /// Does what the person's hand did, in order. Text and keys go to whatever has the focus. Nothing of it is recorded:
    /// it may be a password. Throws <see cref="SurfaceException"/> when the surface is gone.
    /// </summary>
    ValueTask HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken);
}
