namespace AutoGlm.Tasks.Surfaces;

/// <summary>A surface that a person can operate by hand, in the live view, while the task waits.</summary>
public interface IHandSurface : ISurface
{
    /// <summary>A dialog that waits for the person; null while there is none. What else they do doesn't arrive before it is answered.</summary>
    HandDialog? Dialog { get; }

    /// <summary>
    /// Says whose it is, also on the screen where a person sees that. In their hands, dialogs wait for them; else they are
    /// answered as the task's step wants it, and one that still waits is declined.
    /// </summary>
    void LeaveTo(bool person);

    /// <summary>
    /// Does what the person's hand did, in order. Text and keys go to whatever has the focus. Nothing of it is recorded:
    /// it may be a password. Throws <see cref="SurfaceException"/> when the surface is gone.
    /// </summary>
    ValueTask HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken);
}
